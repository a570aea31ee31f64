package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Posts: the rows the journal vouches for. */
@Component
class ProvenPostStore extends ProvenRowStore {
    ProvenPostStore(JdbcClient sql) {
        super(
                sql,
                Text.of("岗位", "Posts"),
                "organization.post",
                "select * from organization.post",
                List.of(
                        DutyEvent.PostOpened.class,
                        DutyEvent.PostCorrected.class,
                        DutyEvent.PostWithdrawn.class,
                        DutyEvent.PostReinstated.class));
    }

    @Override
    public Set<String> shared() {
        return Set.of(Fact.kindOf(AreaEvent.WentWithGround.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var post = PostStore.post(row);
        return new Row(post.id(), post, row.getObject("salt", UUID.class));
    }
}
