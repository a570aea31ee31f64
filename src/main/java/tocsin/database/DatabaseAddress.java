package tocsin.database;

/**
 * How to reach one database.
 *
 * @param jdbcUrl a PostgreSQL JDBC URL
 * @param user the role that owns Tocsin's tables
 * @param password its password, empty when the server asks for none
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    /** The address without its parameters, which may hold a password, so that it can stand in a log. */
    @Override
    public String toString() {
        int parameters = jdbcUrl.indexOf('?');
        return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    }
}
