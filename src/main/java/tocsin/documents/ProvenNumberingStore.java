package tocsin.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** How bodies number their papers: the rows the journal vouches for. */
@Component
class ProvenNumberingStore extends ProvenRowStore {
    private static final String FROM_THE_FIRST = "\"firstNumber\":1,";

    ProvenNumberingStore(JdbcClient sql) {
        super(
                sql,
                Text.of("文书编号", "Numbering of papers"),
                "documents.numbering",
                "select * from documents.numbering",
                List.of(DocumentEvent.NumberingSet.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var numbering = NumberingStore.numbering(row);
        return new Row(numbering.id(), numbering, row.getObject("salt", UUID.class));
    }

    /** Up to 0.1 every series began with 1; one that does was digested without a word about it. */
    @Override
    public Optional<byte[]> earlier(UUID id) {
        return digestWithout(FROM_THE_FIRST, id);
    }
}
