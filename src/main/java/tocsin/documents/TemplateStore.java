package tocsin.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of a county's own templates. */
@Repository
class TemplateStore {
    private final JdbcClient sql;

    TemplateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is kept of a template in force. */
    record InForce(String hash) {}

    /** The template that held at a place on a day, of those that had been put in force before a moment. */
    Optional<InForce> inForce(String kind, PaperFormat format, AreaPath at, LocalDate on, Instant before) {
        return sql.sql("""
                select hash from documents.template
                where kind = :kind and format = :format and from_on <= :on and begun_at <= :before
                  and starts_with(:area, area_path)
                order by length(area_path) desc, from_on desc, begun_at desc limit 1
                """)
                .param("kind", kind)
                .param("format", format.name())
                .param("on", on)
                .param("before", DocumentStore.utc(before))
                .param("area", at.value())
                .query((row, n) -> new InForce(row.getString("hash")))
                .optional();
    }
}
