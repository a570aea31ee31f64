package tocsin.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of proposed editions and of confirmations. */
@Repository
class ProposalStore {
    private static final String SELECT = """
            select id, rule, area_code, area_name, area, in_force_from, act, article, note, content, state, proposed_by, proposer,
                   proposed_at, decided_by, decider, decided_at, reason, version
            from rulebook.proposal
            """;

    private final JdbcClient sql;

    ProposalStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID insert(Proposal proposal) {
        return sql.sql("""
                insert into rulebook.proposal (id, rule, area_code, area_name, area, in_force_from, act, article, note, content, state,
                    proposed_by, proposer, proposed_at, version)
                values (:id, :rule, :code, :name, :area, :from, :act, :article, :note, :content, :state, :by, :proposer, :at, 1)
                returning salt
                """)
                .param("id", proposal.id())
                .param("rule", proposal.rule())
                .param("code", proposal.place().code())
                .param("name", proposal.place().name())
                .param("area", proposal.area().value())
                .param("from", proposal.written().inForceFrom())
                .param("act", proposal.written().act())
                .param("article", proposal.written().article())
                .param("note", proposal.written().note())
                .param("content", proposal.content())
                .param("state", proposal.state().name())
                .param("by", proposal.proposed().by())
                .param("proposer", proposal.proposed().name())
                .param("at", utc(proposal.proposed().at()))
                .query(UUID.class)
                .single();
    }

    UUID decide(Proposal proposal, Proposal.Signature decided) {
        return sql.sql("""
                update rulebook.proposal set state = :state, decided_by = :by, decider = :name, decided_at = :at, reason = :reason,
                    version = :version
                where id = :id returning salt
                """)
                .param("state", proposal.state().name())
                .param("by", decided.by())
                .param("name", decided.name())
                .param("at", utc(decided.at()))
                .param("reason", proposal.reason())
                .param("version", proposal.version())
                .param("id", proposal.id())
                .query(UUID.class)
                .single();
    }

    Optional<Proposal> find(UUID id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    Optional<Proposal> lock(UUID id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** The newest first. */
    List<Proposal> list(String rule) {
        return sql.sql(SELECT + "where rule = :rule order by proposed_at desc, id limit 200")
                .param("rule", rule)
                .query((row, n) -> proposal(row))
                .list();
    }

    List<Proposal> listApproved() {
        return sql.sql(SELECT + "where state = 'APPROVED' order by in_force_from, id")
                .query((row, n) -> proposal(row))
                .list();
    }

    /** How many editions and confirmations there are. */
    int count() {
        return sql.sql("""
                select (select count(*) from rulebook.proposal where state = 'APPROVED')
                     + (select count(*) from rulebook.confirmation)
                """).query(Integer.class).single();
    }

    /** Those that wait for somebody to decide. */
    List<Proposal> waiting() {
        return sql.sql(SELECT + "where state = 'PROPOSED'")
                .query((row, n) -> proposal(row))
                .list();
    }

    /** Writes who confirmed, and gives the salt; empty when somebody has before. */
    Optional<UUID> insert(Confirmation confirmation) {
        return sql.sql("""
                insert into rulebook.confirmation (edition, id, compared_with, by_id, by_name, at)
                values (:edition, :id, :with, :by, :name, :at) on conflict (edition) do nothing returning salt
                """)
                .param("edition", confirmation.edition())
                .param("id", confirmation.id())
                .param("with", confirmation.comparedWith())
                .param("by", confirmation.signature().by())
                .param("name", confirmation.signature().name())
                .param("at", utc(confirmation.signature().at()))
                .query(UUID.class)
                .optional();
    }

    List<Confirmation> confirmations() {
        return sql.sql("select edition, id, compared_with, by_id, by_name, at from rulebook.confirmation")
                .query((row, n) -> confirmation(row))
                .list();
    }

    static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getString("edition"),
                row.getObject("id", UUID.class),
                row.getString("compared_with"),
                signature(row, "by_id", "by_name", "at"));
    }

    static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                new RuleGround.Place(
                        row.getString("area_code"), row.getString("area_name"), new AreaPath(row.getString("area"))),
                new Proposal.Written(
                        row.getObject("in_force_from", LocalDate.class),
                        row.getString("act"),
                        row.getString("article"),
                        row.getString("note")),
                row.getString("content"),
                Proposal.State.valueOf(row.getString("state")),
                signature(row, "proposed_by", "proposer", "proposed_at"),
                row.getString("decider") == null ? null : signature(row, "decided_by", "decider", "decided_at"),
                row.getString("reason"),
                row.getInt("version"));
    }

    private static Proposal.Signature signature(ResultSet row, String by, String name, String at) throws SQLException {
        return new Proposal.Signature(
                row.getObject(by, UUID.class),
                row.getString(name),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
