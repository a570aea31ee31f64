package tocsin.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** A county's own templates: the rows the journal vouches for. */
@Component
class ProvenTemplateStore extends ProvenRowStore {
    ProvenTemplateStore(JdbcClient sql) {
        super(
                sql,
                Text.of("文书模板", "Templates"),
                "documents.template",
                "select * from documents.template",
                List.of(DocumentEvent.TemplateUploaded.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var template = TemplateStore.template(row);
        return new Row(template.id(), template, row.getObject("salt", UUID.class));
    }
}
