package tocsin.hazards;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenByOthers;
import tocsin.foundation.Text;

/** What hazards owe by a date, compared with the hazards, whose rows the journal vouches for. */
@Component
class HazardOwedStore implements ProvenByOthers {
    private static final Text OTHERWISE = Text.of("待办的期限与隐患的不符", "is owed by another day than the hazard says");
    private static final Text TOO_MUCH =
            Text.of("还列为待办，而隐患已销号、作废或不在", "is still owed though the hazard is closed, void or gone");
    private static final Text MISSING = Text.of("未销号，而应办的不在待办中", "is open and what it owes stands on no agenda");

    /** The rectification and what separates dwelling from work are due on the day the hazard bears. */
    private static final String APART = """
            select i.id, h.id is null or h.voided_on is not null or h.closed_on is not null as over
            from agenda.item_open i left join hazards.hazard h on h.id = i.subject
            where i.subject_kind = 'hazard' and (
                h.id is null or h.voided_on is not null or (h.closed_on is not null and i.kind <> 'LOOK_BACK')
                or (i.kind = 'RECTIFICATION' and i.due_on is distinct from h.due_on)
                or (i.kind = 'MEASURE' and i.due_on is distinct from h.combined_due_on))
            """;

    /** From every state of a hazard some next step is owed; an old ledger may have ordered without a day. */
    private static final String SILENT = """
            select h.id from hazards.hazard h
            where h.voided_on is null and h.closed_on is null and not exists (
                select from agenda.item_open i where i.subject = h.id and case
                    when h.status = 'SUBMITTED' then i.kind = 'RECHECK'
                    when h.status in ('ORDERED', 'RETURNED') and h.due_on is not null then i.kind = 'RECTIFICATION'
                    else i.kind in ('HANDLING', 'RECTIFICATION', 'GUARD') end)
            """;

    private final JdbcClient sql;

    HazardOwedStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Text label() {
        return Text.of("隐患待办", "What hazards owe");
    }

    @Override
    public long compare(BiConsumer<UUID, Text> finding) {
        sql.sql(APART).query((RowCallbackHandler)
                row -> finding.accept(row.getObject("id", UUID.class), row.getBoolean("over") ? TOO_MUCH : OTHERWISE));
        sql.sql(SILENT).query((RowCallbackHandler) row -> finding.accept(row.getObject("id", UUID.class), MISSING));
        // The agenda counts its items itself.
        return 0;
    }
}
