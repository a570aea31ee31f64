package tocsin.town;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tocsin.Application;
import tocsin.database.DataFolder;
import tocsin.database.DatabaseMigration;
import tocsin.database.EmbeddedPostgres;
import tocsin.foundation.Followers;

/** The corner of Wanghuo county in a data folder, as {@code serve} leaves one, so that a program of its own can go on there. */
public final class CountyFolder {
    private final SpringApplication application = new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .build();

    private CountyFolder() {}

    /**
     * Settles the county.
     *
     * @return who and what is where, to be asked for afterwards
     */
    public static Wanghuo settle(Path folder) {
        return new CountyFolder().settleIn(DataFolder.open(folder, said -> {}));
    }

    private Wanghuo settleIn(DataFolder folder) {
        try (var server = EmbeddedPostgres.open(folder)) {
            var address = server.address();
            DatabaseMigration.migrate(address);
            try (var context = application.run(
                    "--spring.datasource.url=" + address.jdbcUrl(),
                    "--spring.datasource.username=" + address.user(),
                    "--spring.datasource.password=" + address.password(),
                    "--tocsin.data=" + folder.path())) {
                var county = Wanghuo.settle(context.getBean(Wanghuo.Rooms.class));
                context.getBean(Followers.class).catchUp();
                return county;
            }
        }
    }
}
