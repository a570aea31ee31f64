package tocsin.agenda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaEvent.DeadlineMissed;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Fact;
import tocsin.foundation.JournalDigestStore;
import tocsin.foundation.ProvenByOthers;
import tocsin.foundation.Text;
import tocsin.rulebook.Deadlines;

/**
 * What is owed, compared with what the journal says was late, with how its last day was counted, and with the step that must come by that
 * day. That a record owes what it owes is compared by the room of the record.
 */
@Component
class AgendaAgreement implements ProvenByOthers {
    private static final int BATCH = 2_000;
    private static final Text GONE = Text.of("日志说它逾期，而待办已不在", "is gone though a fact says that it was late");
    private static final Text OTHERWISE = Text.of("与日志所记的逾期不符", "is not what the fact says that was late");
    private static final Text UNTOLD = Text.of("标为逾期，而日志中没有", "is marked late and no fact says so");
    private static final Text MISCOUNTED =
            Text.of("期限与它的起算日、天数和日历不符", "is due on another day than its first day, amount and calendar make");
    private static final Text SILENCED =
            Text.of("到期时没有提醒或逾期这一步", "has no step that would remind of it or call it late in time");

    private final AgendaAgreementStore store;
    private final JournalDigestStore journal;
    private final Deadlines deadlines;

    AgendaAgreement(AgendaAgreementStore store, JournalDigestStore journal, Deadlines deadlines) {
        this.store = store;
        this.journal = journal;
        this.deadlines = deadlines;
    }

    @Override
    public Text label() {
        return Text.of("待办", "Agenda items");
    }

    @Override
    public long compare(BiConsumer<UUID, Text> finding) {
        long[] compared = {0};
        var told = compareLate(finding);
        store.late(id -> {
            compared[0]++;
            if (!told.contains(id)) {
                finding.accept(id, UNTOLD);
            }
        });
        store.open(item -> {
            compared[0] += item.climb().missedOn() == null ? 1 : 0;
            if (!deadlines.agrees(item.deadline())) {
                finding.accept(item.id(), MISCOUNTED);
            } else if (isSilenced(item)) {
                finding.accept(item.id(), SILENCED);
            }
        });
        return compared[0];
    }

    /** Returns what the journal says was late. */
    private Set<UUID> compareLate(BiConsumer<UUID, Text> finding) {
        var told = new HashSet<UUID>();
        var waiting = new HashMap<UUID, DeadlineMissed>();
        journal.bodies(Fact.kindOf(DeadlineMissed.class), body -> {
            var fact = CanonicalJson.read(body, DeadlineMissed.class);
            told.add(fact.item());
            waiting.put(fact.item(), fact);
            if (waiting.size() == BATCH) {
                compareLate(waiting, finding);
            }
        });
        compareLate(waiting, finding);
        return told;
    }

    private void compareLate(Map<UUID, DeadlineMissed> waiting, BiConsumer<UUID, Text> finding) {
        var items =
                store.items(waiting.keySet()).stream().collect(Collectors.toMap(AgendaItem::id, Function.identity()));
        waiting.forEach((id, fact) -> {
            var item = items.get(id);
            if (item == null) {
                finding.accept(id, GONE);
            } else if (!isTold(item, fact)) {
                finding.accept(id, OTHERWISE);
            }
        });
        waiting.clear();
    }

    private static boolean isTold(AgendaItem item, DeadlineMissed fact) {
        return item.kind().equals(fact.kind())
                && item.subject().kind().equals(fact.subjectKind())
                && Objects.equals(item.deadline().dueOn(), fact.dueOn())
                && Objects.equals(item.deadline().dueAt(), fact.dueAt())
                && fact.missedOn().equals(item.climb().missedOn());
    }

    /** What is not late yet is looked at again when it is, at the latest. */
    private static boolean isSilenced(AgendaItem item) {
        var next = item.climb().next();
        return item.climb().missedOn() == null && (next == null || next.at().isAfter(item.lateFrom()));
    }
}
