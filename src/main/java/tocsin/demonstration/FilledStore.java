package tocsin.demonstration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** SQL of the mark that says the county is whole. */
@Repository
class FilledStore {
    /** Found by filling a county in full and reading which indexes were written often and never read. */
    private static final String NOT_ASKED_MEANWHILE =
            "foundation.journal_area foundation.journal_at notices.message_person notices.message_unread notices.message_subject"
                    + " hazards.hazard_spot hazards.hazard_points hazards.hazard_found hazards.hazard_site hazards.hazard_open"
                    + " documents.document_area documents.document_record documents.document_premises"
                    + " figures.fact_row_place ledger.search_entry_area premises.assessment_grade"
                    + " premises.premises_name_key premises.premises_address_key premises.premises_phone premises.premises_longitude"
                    + " premises.premises_building premises.premises_landlord premises.premises_inspector";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    FilledStore(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    boolean isFilled() {
        return sql.sql("select count(*) from demonstration.filled")
                        .query(Long.class)
                        .single()
                > 0;
    }

    void fill(Instant until) {
        sql.sql("insert into demonstration.filled (until_at) values (:until)")
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .update();
    }

    /** Runs a day of the story in one transaction that need not wait for the disk: a filling that breaks off is begun anew from nothing. */
    void inOneGo(Runnable day) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local synchronous_commit = off").update();
            day.run();
        });
    }

    /**
     * Does within a day of the story what may be refused: a refusal takes back this and leaves the day as it was.
     *
     * @throws RuntimeException what it was refused with
     */
    void refusably(Runnable act) {
        var within = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        within.executeWithoutResult(status -> act.run());
    }

    /** Takes away the indexes that no step of the filling asks; gives what makes each of them again. */
    List<String> leaveOutIndexes() {
        var making = sql.sql("""
                        select pg_get_indexdef(i) from unnest(string_to_array(:names, ' ')::regclass[]) with ordinality as u (i, n) order by n
                        """)
                .param("names", NOT_ASKED_MEANWHILE)
                .query(String.class)
                .list();
        sql.sql("drop index " + NOT_ASKED_MEANWHILE.replace(" ", ", ")).update();
        return making;
    }

    /** Makes an index that was left out. */
    void makeIndex(String making) {
        sql.sql(making).update();
    }

    /** Lets the database learn roughly how large its tables have become; it learns more by itself later. */
    void learnSizes() {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local default_statistics_target = 10").update();
            sql.sql("analyze").update();
        });
    }
}
