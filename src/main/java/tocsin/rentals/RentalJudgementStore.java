package tocsin.rentals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;
import tocsin.premises.PremisesId;
import tocsin.premises.RiskGrade;

/** SQL of judgements of rental houses. */
@Repository
class RentalJudgementStore {
    /** Under whichever of its files a house was judged. */
    private static final String OF_THE_HOUSE = """
            from rentals.judgement j join premises.premises_now n on n.id = j.premises_id
            where n.kept_id = :premises order by j.judged_at desc, j.id desc
            """;

    private final JdbcClient sql;

    RentalJudgementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two judgements of one house stand one after the other, each knowing the one before. */
    void lock(PremisesId premises) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('rentals.judgement/' || :premises, 0))")
                .param("premises", premises.value().toString())
                .query((row, n) -> 0)
                .single();
    }

    /** Keeps a judgement; gives the salt. */
    UUID insert(RentalJudgement judgement) {
        return sql.sql("""
                insert into rentals.judgement
                    (id, premises_id, county_code, judged_at, judged_on, judged_by, grade, failed, answers, note, edition, hazard_id)
                values (:id, :premises, :county, :at, :on, :by, :grade, :failed, :answers::jsonb, :note, :edition, :hazard)
                returning salt
                """)
                .param("id", judgement.id())
                .param("premises", judgement.premises().value())
                .param("county", judgement.countyCode())
                .param("at", judgement.judgedAt().atOffset(ZoneOffset.UTC))
                .param("on", judgement.judgedOn())
                .param("by", judgement.judgedBy())
                .param("grade", judgement.grade().name())
                .param("failed", judgement.failed())
                .param(
                        "answers",
                        CanonicalJson.write(judgement.answers().stream()
                                .collect(Collectors.toMap(JudgeRental.Answer::condition, answer -> answer))))
                .param("note", judgement.note())
                .param("edition", judgement.edition())
                .param("hazard", judgement.hazard())
                .query(UUID.class)
                .single();
    }

    /** What was judged of a house, newest first. */
    List<RentalJudgement> list(PremisesId premises) {
        return sql.sql("select j.* " + OF_THE_HOUSE)
                .param("premises", premises.value())
                .query(RentalJudgementStore::read)
                .list();
    }

    Optional<RentalJudgement> newest(PremisesId premises) {
        return sql.sql("select j.* " + OF_THE_HOUSE + " limit 1")
                .param("premises", premises.value())
                .query(RentalJudgementStore::read)
                .optional();
    }

    Optional<RentalJudgement> find(UUID id) {
        return sql.sql("select * from rentals.judgement where id = :id")
                .param("id", id)
                .query(RentalJudgementStore::read)
                .optional();
    }

    /** A hazard that a red house stands under. */
    record OpenedHazard(UUID id, String number, boolean closed, boolean stopped) {}

    Optional<OpenedHazard> hazard(@Nullable UUID id) {
        return sql.sql("""
                select id, number, closed_on is not null or voided_on is not null as closed,
                    suspension in ('STOPPED', 'RESUMPTION_ASKED') as stopped
                from hazards.hazard_now where id = :id
                """).param("id", id).query(OpenedHazard.class).optional();
    }

    private static RentalJudgement read(ResultSet row, int number) throws SQLException {
        var answers = CanonicalJson.read(row.getString("answers"));
        return new RentalJudgement(
                row.getObject("id", UUID.class),
                new PremisesId(row.getObject("premises_id", UUID.class)),
                row.getString("county_code"),
                row.getObject("judged_at", OffsetDateTime.class).toInstant(),
                row.getObject("judged_on", LocalDate.class),
                row.getObject("judged_by", UUID.class),
                RiskGrade.valueOf(row.getString("grade")),
                row.getInt("failed"),
                answers.valueStream()
                        .map(each -> CanonicalJson.read(each.toString(), JudgeRental.Answer.class))
                        .toList(),
                row.getString("note"),
                row.getString("edition"),
                row.getObject("hazard_id", UUID.class));
    }
}
