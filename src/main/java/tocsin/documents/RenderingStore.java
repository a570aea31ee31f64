package tocsin.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the bytes papers were given out as. */
@Repository
class RenderingStore {
    private final JdbcClient sql;
    private final FileOnRecordStore onRecords;

    RenderingStore(JdbcClient sql, FileOnRecordStore onRecords) {
        this.sql = sql;
        this.onRecords = onRecords;
    }

    Optional<String> hash(DocumentId id, PaperPart part, PaperFormat format) {
        return sql.sql(
                        "select hash from documents.rendering where document_id = :id and part = :part and format = :format")
                .param("id", id.value())
                .param("part", part.name())
                .param("format", format.name())
                .query(String.class)
                .optional();
    }

    /** Keeps the first rendering, a file on its paper; false when somebody was quicker, whose bytes hold. */
    boolean insert(DocumentId id, PaperPart part, PaperFormat format, String hash, String template, Instant at) {
        boolean isFirst = sql.sql("""
                insert into documents.rendering (document_id, part, format, hash, template, rendered_at)
                values (:id, :part, :format, :hash, :template, :at) on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("part", part.name())
                        .param("format", format.name())
                        .param("hash", hash)
                        .param("template", template)
                        .param("at", DocumentStore.utc(at))
                        .update()
                == 1;
        if (isFirst) {
            onRecords.insert(List.of(new FilesOnRecords.FileOnRecord(hash, id.value(), id.value())));
        }
        return isFirst;
    }
}
