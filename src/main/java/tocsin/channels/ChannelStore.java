package tocsin.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Vault;
import tocsin.organization.AreaId;

/** SQL of channels; what is secret goes through the vault here and nowhere else. */
@Repository
class ChannelStore {
    private static final String SELECT = """
            select id, name, medium, template, area_id, language, urgent_only, settings, in_use, version from channels.channel
            """;

    private final JdbcClient sql;
    private final Vault vault;

    ChannelStore(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** What of a channel is neither secret nor asked for by the database. */
    private record Settings(@Nullable MailServer mail, String target) {}

    Optional<Channel> find(UUID id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> channel(row))
                .optional();
    }

    /** The channel, and nobody else changes it until this transaction ends. */
    Optional<Channel> lock(UUID id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> channel(row))
                .optional();
    }

    List<Channel> inUse() {
        return sql.sql(SELECT + "where in_use order by id")
                .query((row, n) -> channel(row))
                .list();
    }

    /** The one channel in use of a personal medium. */
    Optional<Channel> inUse(Medium medium) {
        return sql.sql(SELECT + "where in_use and medium = :medium limit 1")
                .param("medium", medium.name())
                .query((row, n) -> channel(row))
                .optional();
    }

    /** Every channel with how its messages fare, those in use first. */
    List<ChannelView> list() {
        return sql.sql("""
                select c.id, c.name, medium, template, area_id, language, urgent_only, settings, in_use, c.version, secrets,
                       a.name as area_name,
                       (select count(*) from channels.delivery d
                        where d.channel_id = c.id and d.state in ('WAITING', 'SENDING')) as waiting,
                       (select count(*) from channels.delivery d where d.channel_id = c.id and d.state = 'FAILED') as failed,
                       (select max(sent_at) from channels.delivery d where d.channel_id = c.id) as last_sent_at
                from channels.channel c join organization.area a on a.id = c.area_id order by in_use desc, c.name, c.id
                """).query((row, n) -> view(row)).list();
    }

    /** Writes a channel as it is now and gives its salt; secrets stay when none are given. */
    UUID save(Channel channel, @Nullable ChannelSecrets secrets) {
        return sql.sql("""
                insert into channels.channel
                    (id, name, medium, template, area_id, language, urgent_only, settings, secrets, in_use, version)
                values (:id, :name, :medium, :template, :area, :language, :urgentOnly, :settings, :secrets, :inUse, :version)
                on conflict (id) do update set name = excluded.name, area_id = excluded.area_id,
                    language = excluded.language, urgent_only = excluded.urgent_only, settings = excluded.settings,
                    secrets = coalesce(excluded.secrets, channels.channel.secrets), in_use = excluded.in_use,
                    version = excluded.version
                returning salt
                """)
                .param("id", channel.id())
                .param("name", channel.name())
                .param("medium", channel.medium().name())
                .param("template", channel.template())
                .param("area", channel.area().value())
                .param("language", channel.language())
                .param("urgentOnly", channel.urgentOnly())
                .param("settings", CanonicalJson.write(new Settings(channel.mail(), channel.target())))
                .param(
                        "secrets",
                        secrets == null ? null : vault.lock(CanonicalJson.bytes(secrets), place(channel.id())),
                        java.sql.Types.BINARY)
                .param("inUse", channel.inUse())
                .param("version", channel.version())
                .query(UUID.class)
                .single();
    }

    /** @throws IllegalStateException when the vault's key is another one */
    ChannelSecrets secrets(UUID channel) {
        return sql.sql("select secrets from channels.channel where id = :id")
                .param("id", channel)
                .query((row, n) -> opened(row.getBytes("secrets"), channel))
                .single();
    }

    private ChannelSecrets opened(byte @Nullable [] locked, UUID channel) {
        return locked == null
                ? ChannelSecrets.NONE
                : CanonicalJson.read(
                        new String(vault.open(locked, place(channel)), java.nio.charset.StandardCharsets.UTF_8),
                        ChannelSecrets.class);
    }

    private static String place(UUID channel) {
        return "channels.channel/" + channel;
    }

    static Channel channel(ResultSet row) throws SQLException {
        var settings = CanonicalJson.read(row.getString("settings"), Settings.class);
        return new Channel(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Medium.valueOf(row.getString("medium")),
                row.getString("template"),
                new AreaId(row.getObject("area_id", UUID.class)),
                row.getString("language"),
                row.getBoolean("urgent_only"),
                settings.mail(),
                settings.target(),
                row.getBoolean("in_use"),
                row.getInt("version"));
    }

    private ChannelView view(ResultSet row) throws SQLException {
        var channel = channel(row);
        var locked = row.getBytes("secrets");
        var there = there(locked, channel.id());
        var sent = row.getObject("last_sent_at", OffsetDateTime.class);
        return new ChannelView(
                channel.id(),
                channel.name(),
                channel.medium(),
                channel.template(),
                channel.area(),
                row.getString("area_name"),
                channel.language(),
                channel.urgentOnly(),
                channel.mail(),
                channel.target(),
                there.password() != null,
                there.signingKey() != null,
                channel.inUse(),
                channel.version(),
                row.getLong("waiting"),
                row.getLong("failed"),
                sent == null ? null : sent.toInstant());
    }

    /** Secrets under a lost key count as not there: whoever looks is to enter them again. */
    private ChannelSecrets there(byte @Nullable [] locked, UUID channel) {
        try {
            return opened(locked, channel);
        } catch (IllegalStateException otherKey) {
            return ChannelSecrets.NONE;
        }
    }
}
