package tocsin.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Papers: the rows the journal vouches for. */
@Component
class ProvenDocumentStore extends ProvenRowStore {
    ProvenDocumentStore(JdbcClient sql) {
        super(
                sql,
                Text.of("文书", "Papers"),
                "documents.document",
                DocumentStore.SELECT,
                List.of(
                        DocumentEvent.DocumentIssued.class,
                        DocumentEvent.DocumentServed.class,
                        DocumentEvent.DocumentVoided.class,
                        DocumentEvent.DocumentRestored.class,
                        DocumentEvent.ServiceCorrected.class,
                        DocumentEvent.DocumentWentWithGround.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var kept = DocumentStore.kept(row);
        return new Row(kept.document().id().value(), kept.document(), kept.salt());
    }
}
