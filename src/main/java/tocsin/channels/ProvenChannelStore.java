package tocsin.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Channels without their secrets: the rows the journal vouches for. */
@Component
class ProvenChannelStore extends ProvenRowStore {
    ProvenChannelStore(JdbcClient sql) {
        super(
                sql,
                Text.of("消息通道", "Channels"),
                "channels.channel",
                "select * from channels.channel",
                List.of(
                        ChannelEvent.ChannelAdded.class,
                        ChannelEvent.ChannelCorrected.class,
                        ChannelEvent.ChannelSwitchedOn.class,
                        ChannelEvent.ChannelSwitchedOff.class));
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var channel = ChannelStore.channel(row);
        return new Row(channel.id(), channel, row.getObject("salt", UUID.class));
    }
}
