package tocsin.ledger;

/**
 * Records that no import brings and that are declared void one by one all the same. A room offers one as a Spring bean.
 *
 * @param kind in addresses: {@code safety-roles}
 */
public record VoidableKind(String kind, RecordWithdrawal withdrawal) {}
