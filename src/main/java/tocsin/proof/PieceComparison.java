package tocsin.proof;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.AreaPath;
import tocsin.foundation.JournalDigestStore;
import tocsin.foundation.ProvenPieces;
import tocsin.foundation.Text;

/**
 * Compares rows that hang on records with the facts about those records. A row must be what some fact says; and since each fact raises one
 * row's version by one, the versions on a record add up to its facts, so that none was set back or taken away.
 */
@Component
class PieceComparison {
    private static final int BATCH = 1_000;

    private final List<ProvenPieces> kinds;
    private final JournalDigestStore journal;

    PieceComparison(List<ProvenPieces> kinds, JournalDigestStore journal) {
        this.kinds = kinds;
        this.journal = journal;
    }

    /** Returns how many rows it compared. */
    long run(Consumer<JournalFinding> each) {
        return kinds.stream().mapToLong(kind -> compare(kind, each)).sum();
    }

    private long compare(ProvenPieces kind, Consumer<JournalFinding> each) {
        long compared = 0;
        var told = journal.subjects(null, kind.facts(), BATCH);
        while (!told.isEmpty()) {
            compared += compare(kind, told, each);
            told = journal.subjects(told.getLast(), kind.facts(), BATCH);
        }
        var standing = kind.subjects(null, BATCH);
        while (!standing.isEmpty()) {
            var untold = new HashSet<>(standing);
            untold.removeAll(journal.borne(standing, kind.facts()).keySet());
            compared += compare(kind, untold, each);
            standing = kind.subjects(standing.getLast(), BATCH);
        }
        return compared;
    }

    private long compare(ProvenPieces kind, Collection<UUID> subjects, Consumer<JournalFinding> each) {
        var borne = journal.borne(subjects, kind.facts());
        var pieces = kind.of(subjects);
        var bySubject = pieces.stream().collect(Collectors.groupingBy(ProvenPieces.Piece::subject));
        subjects.forEach(subject -> compare(
                kind,
                subject,
                bySubject.getOrDefault(subject, List.of()),
                borne.getOrDefault(subject, List.of()),
                each));
        return pieces.size();
    }

    private static void compare(
            ProvenPieces kind,
            UUID subject,
            List<ProvenPieces.Piece> pieces,
            List<JournalDigestStore.Borne> borne,
            Consumer<JournalFinding> each) {
        var byArea = borne.stream().collect(Collectors.groupingBy(JournalDigestStore.Borne::area));
        var foreign = pieces.stream().filter(piece -> !isTold(piece, byArea)).toList();
        foreign.forEach(piece -> each.accept(finding(Text.of(
                kind.label().zh() + " " + piece.id() + "（记录 " + subject + "）与任何一条日志的摘要都不符。",
                kind.label().en() + " " + piece.id() + " (record " + subject + ") is not what any fact says."))));
        int versions = pieces.stream().mapToInt(ProvenPieces.Piece::version).sum();
        if (foreign.isEmpty() && versions != borne.size()) {
            each.accept(finding(Text.of(
                    kind.label().zh() + "（记录 " + subject + "）：有的被删去或改回从前的样子。",
                    kind.label().en() + " (record " + subject
                            + "): one is gone or was set back to what it was before.")));
        }
    }

    private static boolean isTold(ProvenPieces.Piece piece, Map<AreaPath, List<JournalDigestStore.Borne>> byArea) {
        return byArea.entrySet().stream().anyMatch(facts -> {
            var digest = piece.digest().apply(facts.getKey());
            return facts.getValue().stream().anyMatch(fact -> Arrays.equals(fact.digest(), digest));
        });
    }

    private static JournalFinding finding(Text told) {
        return new JournalFinding(JournalFinding.What.RECORD, -1, null, told);
    }
}
