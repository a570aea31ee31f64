package tocsin.proof;

/** Every fact this room makes true. */
public sealed interface ProofEvent {
    /** Somebody on the server's own machine took what proves a record, its row included; what has been handed out is built upon. */
    record EvidenceExported(int facts) implements ProofEvent {}
}
