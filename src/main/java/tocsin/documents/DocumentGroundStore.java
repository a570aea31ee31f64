package tocsin.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.organization.GroundChange;

/** SQL of papers, marks and forms whose ground changes. */
@Repository
class DocumentGroundStore {
    private final JdbcClient sql;

    DocumentGroundStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts papers where their ground is now; gives their ids. */
    List<UUID> move(GroundChange change) {
        return move("documents.document", "area_path", change);
    }

    /** Puts marks and forms where their ground is now. */
    void moveForms(GroundChange change) {
        move("documents.numbering", "body_path", change);
        move("documents.template", "area_path", change);
        move("documents.template_beginning", "area_path", change);
    }

    private List<UUID> move(String table, String path, GroundChange change) {
        return sql.sql(("update " + table + """
                 set %1$s = :to || substr(%1$s, :behind) where %1$s >= :from and %1$s < :until returning id as value
                """).formatted(path))
                .param("to", change.to().value())
                .param("behind", change.from().value().length() + 1)
                .param("from", change.from().from())
                .param("until", change.from().until())
                .query(UUID.class)
                .list();
    }
}
