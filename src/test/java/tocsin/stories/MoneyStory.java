package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tocsin.foundation.Actor;
import tocsin.house.Shows;
import tocsin.ledger.Imports;

/** Amounts come in as each office writes them, are kept in yuan, and go out in the unit asked for. */
@TestPropertySource(properties = "tocsin.story=money")
class MoneyStory extends StoryServer {
    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Test
    @Shows("STAT-15")
    void moneyIsKeptInYuanAndShownInTheUnitAsked() throws IOException {
        now("2026-03-12", 9);
        var inTenThousands = sheet("万.csv", "注册资本（万元）", "望火纱厂,50.7", "望火纺织厂,1.13亿元");
        assertThat(imports.run("organizations", inTenThousands, Actor.INSTALLATION)
                        .written())
                .isEqualTo(2);
        assertThat(capital("望火纱厂")).isEqualByComparingTo("507000");
        assertThat(capital("望火纺织厂")).isEqualByComparingTo("113000000");
        assertThat(export("")).contains("注册资本（元）", "507000", "113000000");
        assertThat(export("&money=TEN_THOUSAND")).contains("注册资本（万元）", ",50.7", ",11300");
        assertThat(export("&money=HUNDRED_MILLION")).contains("注册资本（亿元）", ",0.00507", ",1.13");
        assertThat(as("guqing")
                        .get("/api/ledgers/organizations/export?money=DOLLAR")
                        .text("/detail"))
                .contains("TEN_THOUSAND");
    }

    @Test
    void whatIsNoAmountIsNamedAndNotGuessed() throws IOException {
        now("2026-03-12", 9);
        var report = imports.run("organizations", sheet("约.csv", "注册资本", "望火印染厂,约50万"), Actor.INSTALLATION);
        assertThat(report.bad()).isEqualTo(1);
        assertThat(report.written()).isZero();
    }

    private Path sheet(String name, String heading, String... rows) throws IOException {
        var lines = new StringBuilder("单位名称,").append(heading).append(",所在网格,行业,法定代表人\n");
        for (var row : rows) {
            lines.append(row).append(",99010110100103,INDUSTRY,韩立诚\n");
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private BigDecimal capital(String name) {
        var rows = as("guqing").get("/api/ledgers/organizations/rows").body().get("rows");
        for (var row : rows) {
            if (row.get("name").asString().equals(name)) {
                return row.get("registeredCapitalYuan").decimalValue();
            }
        }
        throw new IllegalStateException(name + " is not among " + rows);
    }

    private String export(String unit) {
        return as("guqing")
                .text("/api/ledgers/organizations/export?format=csv&columns=name,registeredCapitalYuan" + unit);
    }
}
