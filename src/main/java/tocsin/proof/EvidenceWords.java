package tocsin.proof;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import tocsin.foundation.TownClock;

/** The facts of an evidence pack as lines to read, made from their tuples and from nothing else. */
final class EvidenceWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private EvidenceWords() {}

    /** One line to a fact: place, local moment, kind, who, about what, what. */
    static String facts(Evidence evidence) {
        return evidence.facts().stream()
                .map(fact -> line(fact.leaf(), TupleFields.of(fact.tuple())))
                .collect(Collectors.joining());
    }

    private static String line(long leaf, TupleFields fact) {
        return leaf + "\t" + MOMENT.format(fact.at().atZone(TownClock.ZONE)) + "\t" + fact.kind() + "\t" + fact.by()
                + "\t" + fact.subject() + "\t" + fact.body() + "\n";
    }
}
