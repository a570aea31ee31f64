package tocsin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tocsin.Application;
import tocsin.demonstration.DemonstrationCounty;
import tocsin.foundation.Followers;

/** {@code ./tocsin release NAME}: a small invented county as this version leaves it, kept for the versions to come. */
final class ReleaseCounty {
    static final String UNTIL = "2026-11-20T02:00:00Z";

    /** How many of each there are: what every later version must find again. */
    static final List<String> COUNTED = List.of(
            "organization.area",
            "organization.organization",
            "organization.person",
            "access.account",
            "premises.premises",
            "hazards.hazard",
            "agenda.item",
            "documents.document",
            "foundation.journal");

    private ReleaseCounty() {}

    /**
     * Fills a county and writes its dump and its counts.
     *
     * @param words the folder to write to, the release such as 0.3, places, hazards
     */
    public static void main(String[] words) throws SQLException, IOException {
        var folder = Path.of(words[0]);
        var database = TestDatabase.create();
        var address = database.address();
        var data = Files.createTempDirectory("tocsin-release");
        try (var context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + address.jdbcUrl(),
                        "--spring.datasource.username=" + address.user(),
                        "--spring.datasource.password=" + address.password(),
                        "--tocsin.demonstration.until=" + UNTIL,
                        "--tocsin.data=" + data)) {
            var size = new DemonstrationCounty.Size(Integer.parseInt(words[2]), Integer.parseInt(words[3]), 119);
            context.getBean(DemonstrationCounty.class).fill(Instant.parse(UNTIL), size, said -> {});
            context.getBean(Followers.class).catchUp();
        }
        try (var connection = database.dataSource().getConnection()) {
            Files.write(folder.resolve(words[1] + ".counts"), counts(connection));
            new ReleaseDump(folder.resolve(words[1] + ".sql.xz")).write(connection);
        }
        System.exit(0);
    }

    /** One line to a table: its name and how many rows. */
    static List<String> counts(Connection connection) throws SQLException {
        var lines = new ArrayList<String>();
        for (var table : COUNTED) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                lines.add(table + " " + row.getLong(1));
            }
        }
        return lines;
    }
}
