package tocsin.channels;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Receipts;
import tocsin.foundation.Text;
import tocsin.organization.Areas;

/** The ways messages may leave: added, changed, switched on and off. */
@Service
class Channels {
    private static final Text MAIL_HOST = Text.of("邮件服务器、端口和发件地址", "the mail server, its port and the sender");
    private static final Text WEB_ADDRESS = Text.of("机器人或网关的完整地址", "the whole address of the robot or gateway");

    private final ChannelStore store;
    private final MessageTemplate.InForce templates;
    private final AllowedHosts hosts;
    private final Areas areas;
    private final ChannelJournal journal;
    private final Receipts receipts;

    Channels(
            ChannelStore store,
            MessageTemplate.InForce templates,
            AllowedHosts hosts,
            Areas areas,
            ChannelJournal journal,
            Receipts receipts) {
        this.store = store;
        this.templates = templates;
        this.hosts = hosts;
        this.areas = areas;
        this.journal = journal;
        this.receipts = receipts;
    }

    /** Those that lie in the reader's areas. */
    @Transactional(readOnly = true)
    List<ChannelView> list(Actor by) {
        by.require(ChannelPermission.MANAGE);
        var scope = by.scope(ChannelPermission.MANAGE);
        return store.list().stream()
                .filter(channel -> scope.covers(areas.get(channel.areaId()).path(), AreaPath.EVERYWHERE))
                .toList();
    }

    @Transactional(readOnly = true)
    ChannelView view(UUID id, Actor by) {
        return list(by).stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ChannelProblem.NO_SUCH_CHANNEL.with(id));
    }

    /** The channel, when the actor may look after it. */
    Channel get(UUID id, Actor by) {
        return owned(store.find(id).orElseThrow(() -> ChannelProblem.NO_SUCH_CHANNEL.with(id)), by);
    }

    @Transactional
    void add(UUID id, AddChannel command, Actor by) {
        if (!receipts.first(id, command)) {
            return;
        }
        var secrets = Objects.requireNonNullElse(command.secrets(), ChannelSecrets.NONE)
                .over(ChannelSecrets.NONE);
        var channel = new Channel(
                id,
                command.name().strip(),
                command.medium(),
                command.medium() == Medium.MAIL ? null : command.template(),
                command.areaId(),
                command.language(),
                command.urgentOnly(),
                command.medium() == Medium.MAIL ? command.mail() : null,
                "",
                false,
                1);
        owned(channel, by);
        var named = channel.withTarget(target(channel, secrets));
        var salt = store.save(named, secrets);
        tell(new ChannelEvent.ChannelAdded(named.medium().name(), named.template()), named, salt, by);
    }

    @Transactional
    void correct(UUID id, UUID act, CorrectChannel command, Actor by) {
        if (!receipts.first(act, command)) {
            return;
        }
        var known = locked(id, command.version(), by);
        var typed = Objects.requireNonNullElse(command.secrets(), ChannelSecrets.NONE)
                .over(ChannelSecrets.NONE);
        var corrected = known.corrected(command, known.target());
        owned(corrected, by);
        var old = opened(id);
        var secrets = typed.isEmpty() ? null : typed.over(old);
        var named = corrected.medium() == Medium.MAIL || secrets != null
                ? corrected.withTarget(target(corrected, secrets == null ? ChannelSecrets.NONE : secrets))
                : corrected;
        if (!named.target().equals(known.target())) {
            requireTypedAnew(known, old, typed);
        }
        var salt = store.save(named, secrets);
        tell(new ChannelEvent.ChannelCorrected(secrets != null), named, salt, by);
    }

    /** A secret goes to the host it was given for and to no other: who names another host types it again. */
    private static void requireTypedAnew(Channel known, ChannelSecrets old, ChannelSecrets typed) {
        boolean password = old.password() == null || typed.password() != null;
        boolean key = old.signingKey() == null || typed.signingKey() != null;
        ChannelProblem.PASSWORD_STAYS.unless(password && key, known.target());
    }

    @Transactional
    void turn(UUID id, UUID act, TurnChannel command, Actor by) {
        if (!receipts.first(act, command)) {
            return;
        }
        var known = locked(id, command.version(), by);
        if (known.inUse() == command.inUse()) {
            return;
        }
        if (command.inUse() && known.medium().isPersonal()) {
            store.inUse(known.medium()).ifPresent(other -> {
                throw ChannelProblem.ONE_IN_USE.with(other.name());
            });
        }
        var turned = known.switched(command.inUse());
        var salt = store.save(turned, null);
        var event = turned.inUse() ? new ChannelEvent.ChannelSwitchedOn() : new ChannelEvent.ChannelSwitchedOff();
        tell(event, turned, salt, by);
    }

    private void tell(ChannelEvent event, Channel channel, UUID salt, Actor by) {
        journal.ofChannel(event, channel.id(), areas.get(channel.area()).path(), channel, salt, by);
    }

    private Channel locked(UUID id, int version, Actor by) {
        var known = owned(store.lock(id).orElseThrow(() -> ChannelProblem.NO_SUCH_CHANNEL.with(id)), by);
        FoundationProblem.CHANGED_MEANWHILE.unless(known.version() == version, version, known.version());
        return known;
    }

    private Channel owned(Channel channel, Actor by) {
        by.require(ChannelPermission.MANAGE, areas.get(channel.area()).path(), AreaPath.EVERYWHERE);
        return channel;
    }

    /** Known secrets; none when the vault's key is another one, since then all are to be typed again. */
    private ChannelSecrets opened(UUID id) {
        try {
            return store.secrets(id);
        } catch (IllegalStateException otherKey) {
            return ChannelSecrets.NONE;
        }
    }

    /** Host and port a channel leads to; refuses what may not be named. */
    private String target(Channel channel, ChannelSecrets secrets) {
        return channel.medium() == Medium.MAIL ? mailTarget(channel.mail()) : webTarget(channel, secrets.url());
    }

    private String mailTarget(@Nullable MailServer mail) {
        if (mail == null) {
            throw ChannelProblem.ADDRESS_MISSING.with(MAIL_HOST).at("/mail/host");
        }
        if (!hosts.mayBeNamed(mail)) {
            throw ChannelProblem.HOST_NOT_ALLOWED
                    .with(mail.host() + ":" + mail.port())
                    .at("/mail/host");
        }
        boolean bare = mail.security() == MailServer.Security.NONE;
        if (bare && !hosts.isListed(mail.host(), mail.port())) {
            throw ChannelProblem.MAIL_UNENCRYPTED.with(mail.host()).at("/mail/security");
        }
        return mail.host() + ":" + mail.port();
    }

    private String webTarget(Channel channel, @Nullable String url) {
        var template = templates.get(channel.template(), channel.medium());
        if (url == null) {
            throw ChannelProblem.ADDRESS_MISSING.with(WEB_ADDRESS).at("/secrets/url");
        }
        try {
            var address = URI.create(url);
            if (hosts.mayBeNamed(address, template.hosts())) {
                return hostOf(url);
            }
            throw notAllowed(Objects.requireNonNullElse(address.getHost(), ""));
        } catch (IllegalArgumentException malformed) {
            throw notAllowed("");
        }
    }

    private static RuntimeException notAllowed(String host) {
        return ChannelProblem.HOST_NOT_ALLOWED.with(host).at("/secrets/url");
    }

    private static String hostOf(String url) {
        try {
            var address = URI.create(url);
            return address.getHost() + ":" + AllowedHosts.port(address);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
