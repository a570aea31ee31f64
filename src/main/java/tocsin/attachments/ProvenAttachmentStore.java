package tocsin.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenPieceStore;
import tocsin.foundation.Text;

/** Files on records: the rows the journal vouches for, told of the record, the SHA-256 of each file in them. */
@Component
class ProvenAttachmentStore extends ProvenPieceStore {
    ProvenAttachmentStore(JdbcClient sql) {
        super(
                sql,
                Text.of("附件", "Attachments"),
                "attachments.attachment",
                "record_id",
                List.of(
                        AttachmentEvent.AttachmentAdded.class,
                        AttachmentEvent.AttachmentWithdrawn.class,
                        AttachmentEvent.AttachmentRestored.class));
    }

    @Override
    protected Object row(ResultSet row) throws SQLException {
        return AttachmentStore.kept(row).attachment();
    }
}
