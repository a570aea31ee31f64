package tocsin.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL server that the user runs, named by the variables TOCSIN_DB_URL, TOCSIN_DB_USER, TOCSIN_DB_PASSWORD. */
public final class OwnDatabase {

    private static final int OLDEST_MAJOR = 15;
    private static final String PATIENCE_SECONDS = "10";

    /** SQLSTATE codes, the first the driver's own, the others the server's. */
    private static final String NO_PASSWORD_GIVEN = "08004";

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String STARTING_OR_STOPPING = "57P03";

    private OwnDatabase() {}

    /**
     * Reads the variables and knocks.
     *
     * @param environment the process's variables; the URL is {@code jdbc:postgresql://host:port/name} or
     *     {@code postgresql://user:password@host:port/name}
     * @return the address, or nothing when TOCSIN_DB_URL is not set
     * @throws DatabaseRefusal when the server does not answer, refuses us or is too old
     */
    public static Optional<DatabaseAddress> fromEnvironment(Map<String, String> environment) {
        var url = environment.getOrDefault("TOCSIN_DB_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        var address = read(
                url,
                environment.getOrDefault("TOCSIN_DB_USER", ""),
                environment.getOrDefault("TOCSIN_DB_PASSWORD", ""));
        knock(address);
        return Optional.of(address);
    }

    /** Whether TOCSIN_DB_URL is set; knocks at nothing. */
    public static boolean isNamed(Map<String, String> environment) {
        return !environment.getOrDefault("TOCSIN_DB_URL", "").isBlank();
    }

    private static DatabaseAddress read(String url, String user, String password) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(url, user, password);
        }
        var uri = address(url);
        var named = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = named.indexOf(':');
        var place =
                named.isEmpty() ? uri.getRawAuthority() : uri.getRawAuthority().substring(named.length() + 1);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + place + uri.getRawPath() + query,
                user.isEmpty() ? decode(colon < 0 ? named : named.substring(0, colon)) : user,
                password.isEmpty() && colon >= 0 ? decode(named.substring(colon + 1)) : password);
    }

    private static URI address(String url) {
        try {
            var uri = new URI(url);
            if (("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
                    && uri.getRawAuthority() != null) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            // refused below, like an address of something else
        }
        throw DatabaseRefusal.wronglyNamed(
                "TOCSIN_DB_URL 须写成 jdbc:postgresql://主机:端口/库名。",
                "TOCSIN_DB_URL must read jdbc:postgresql://host:port/name.",
                null);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static void knock(DatabaseAddress address) {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), properties)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new DatabaseRefusal(
                        "数据库 " + address + " 是 PostgreSQL " + major + "，Tocsin 需要 " + OLDEST_MAJOR + " 或更新版本。",
                        "The database " + address + " is PostgreSQL " + major + "; Tocsin needs " + OLDEST_MAJOR
                                + " or newer.");
            }
        } catch (SQLException failure) {
            throw refusal(address, failure);
        }
    }

    /** What the driver says is English and long; its code says as much. */
    private static DatabaseRefusal refusal(DatabaseAddress address, SQLException failure) {
        var code = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (code.startsWith("28") || code.equals(NO_PASSWORD_GIVEN)) {
            var who = address.user().isEmpty() ? "" : "“" + address.user() + "”";
            return new DatabaseRefusal(
                    "数据库 " + address + " 不接受账号" + who + "或其口令：请检查 TOCSIN_DB_USER 和 TOCSIN_DB_PASSWORD。",
                    "The database " + address + " does not accept the user " + (who.isEmpty() ? "" : who + " ")
                            + "or its password: check TOCSIN_DB_USER and TOCSIN_DB_PASSWORD.",
                    failure);
        }
        return switch (code) {
            case NO_SUCH_DATABASE ->
                new DatabaseRefusal(
                        "没有数据库 " + address + "：请先建库，或改正 TOCSIN_DB_URL 里的库名。",
                        "There is no database " + address + ": create it, or mend the name in TOCSIN_DB_URL.",
                        failure);
            case STARTING_OR_STOPPING ->
                new DatabaseRefusal(
                        "数据库 " + address + " 正在启动或停止：请稍后再试。",
                        "The database " + address + " is starting or stopping: try again in a moment.",
                        failure);
            default ->
                new DatabaseRefusal(
                        "数据库 " + address + " 没有应答：请确认它已启动，TOCSIN_DB_URL 里的主机和端口没有写错。",
                        "The database " + address
                                + " does not answer: see that it runs and that host and port in TOCSIN_DB_URL are right.",
                        failure);
        };
    }
}
