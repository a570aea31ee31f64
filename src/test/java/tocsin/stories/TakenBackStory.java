package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tocsin.figures.VerifyFigures;
import tocsin.foundation.Actor;
import tocsin.ledger.ImportReport;
import tocsin.ledger.Imports;
import tocsin.town.Talk;

/** An import taken back whole while nothing was built on its rows; afterwards it says which rows stand in the way. */
@TestPropertySource(properties = "tocsin.story=taken-back")
class TakenBackStory extends StoryServer {
    private static final String GRID = "99010110100103";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private VerifyFigures verify;

    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void placesAreTakenBackReinstatedAndTakenOverAnew() throws IOException {
        var file = places("收回甲", "收回乙");
        var first = written("premises", file, 2);
        assertThat(listed("premises", "收回")).isEqualTo(2);
        followers.catchUp();
        assertThat(found("收回甲")).isTrue();

        assertThat(imports.takeBack(first.id(), "表格传错了", Actor.INSTALLATION).done())
                .isTrue();
        followers.catchUp();
        assertThat(listed("premises", "收回")).isZero();
        assertThat(found("收回甲")).isFalse();

        var second = written("premises", file, 2);
        assertThat(listed("premises", "收回"))
                .as("what was taken back may come in anew")
                .isEqualTo(2);
        assertThat(imports.takeBack(second.id(), "又传错了", Actor.INSTALLATION).done())
                .isTrue();
        assertThat(listed("premises", "收回")).isZero();
    }

    @Test
    void aHazardOnOneOfItsPlacesKeepsTheWholeImport() throws IOException {
        var places = written("premises", places("挡路丙", "挡路丁"), 2);
        var hazards = written("hazards", hazards("挡路丁", "堵塞通道"), 1);
        followers.catchUp();
        int found = figure();

        var refused = imports.takeBack(places.id(), "传错了", Actor.INSTALLATION);
        assertThat(refused.done()).isFalse();
        assertThat(refused.words()).hasSize(2);
        assertThat(refused.words().get(1).zh()).contains("第 3 行", "隐患 2026-", "/premises/");
        assertThat(listed("premises", "挡路")).isEqualTo(2);

        assertThat(imports.takeBack(hazards.id(), "传错了", Actor.INSTALLATION).done())
                .isTrue();
        followers.catchUp();
        assertThat(figure()).isEqualTo(found - 1);
        assertThat(verify.run(difference -> {}).agrees()).isTrue();
        assertThat(imports.takeBack(places.id(), "传错了", Actor.INSTALLATION).done())
                .as("what was taken back itself stands in nobody's way")
                .isTrue();
        written("premises", places("挡路丁"), 1);
        assertThat(written("hazards", hazards("挡路丁", "堵塞通道"), 1).same()).isZero();
        followers.catchUp();
        assertThat(figure()).isEqualTo(found);
        assertThat(verify.run(difference -> {}).agrees()).isTrue();
    }

    @Test
    void anAreaIsTakenBackWithThoseBelowItButNotFromUnderSomebody() throws IOException {
        var areas = written("areas", sheet("区划.csv", "代码,名称,层级,上级代码", "QX77,收回镇,镇街,990101", "QX7701,收回村,村居,QX77"), 2);
        var people = written("people", sheet("人.csv", "姓名,电话,区域", "收回人,000-7700001,QX7701"), 1);
        var refused = imports.takeBack(areas.id(), "错了", Actor.INSTALLATION);
        assertThat(refused.words().get(1).zh()).contains("第 3 行", "人员“收回人”", "/areas/");
        assertThat(imports.takeBack(people.id(), "错了", Actor.INSTALLATION).done())
                .isTrue();
        assertThat(listed("people", "收回人")).isZero();
        assertThat(imports.takeBack(areas.id(), "错了", Actor.INSTALLATION).done())
                .isTrue();
        assertThat(listed("areas", "收回")).isZero();
        written("areas", sheet("再.csv", "代码,名称,层级,上级代码", "QX77,收回镇,镇街,990101"), 1);
    }

    @Test
    void aUnitGivesItsCodeBackAndACorrectedOneStays() throws IOException {
        var heading = "单位名称,统一社会信用代码,区域,行业,法定代表人";
        var row = ",," + GRID + ",INDUSTRY,韩立诚";
        var units = written("organizations", sheet("单位.csv", heading, "收回纱厂" + row), 1);
        assertThat(imports.takeBack(units.id(), "错了", Actor.INSTALLATION).done())
                .isTrue();
        assertThat(listed("organizations", "收回纱厂")).isZero();
        var again = written("organizations", sheet("单位.csv", heading, "收回纱厂" + row), 1);
        var id = as("guqing")
                .get("/api/ledgers/organizations/rows?name=" + encoded("收回纱厂"))
                .text("/rows/0/id");
        var seen = as("guqing").get("/api/organizations/" + id);
        var corrected = as("guqing")
                .put(
                        "/api/organizations/" + id + "/corrections/" + UUID.randomUUID(),
                        ("{'version':1,'changes':{'name':'收回纱厂','kind':'ENTERPRISE','areaId':'%s','sectorId':'%s',"
                                        + "'legalRepresentative':'另一人','enforcementPower':false,'active':true}}")
                                .formatted(seen.text("/areaId"), seen.text("/sectorId")));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        var refused = imports.takeBack(again.id(), "错了", Actor.INSTALLATION);
        assertThat(refused.done()).isFalse();
        assertThat(refused.words().get(1).zh()).contains("导入后办理过 1 次");
    }

    @Test
    void whoSentItTakesItBackOnItsPageAndReinstatesIt() {
        var by = as("guqing");
        var id = sentAndWritten(by);
        assertThat(by.get("/api/imports/" + id + "/obstacles").body().get("rows"))
                .isEmpty();
        assertThat(by.put("/api/imports/" + id + "/taking-back", "{'reason':' '}")
                        .status())
                .isEqualTo(400);
        assertThat(as("chenli")
                        .put("/api/imports/" + id + "/taking-back", "{'reason':'不是我的'}")
                        .status())
                .isEqualTo(404);
        var place =
                by.get("/api/ledgers/premises/rows?name=" + encoded("收回网页店")).text("/rows/0/id");
        by.put("/api/imports/" + id + "/taking-back", "{'reason':'传错了表'}");
        var back = settled(by, id, "TAKEN_BACK");
        assertThat(back.number("/counts/takenBack")).isEqualTo(1);
        assertThat(by.get("/api/premises/" + place).text("/state")).isEqualTo("WITHDRAWN");
        assertThat(by.get("/api/timelines/" + place).body().toString()).contains("撤回导入", "传错了表");
        by.put("/api/imports/" + id + "/reinstating", "{'reason':'没有传错'}");
        assertThat(settled(by, id, "DONE").number("/counts/written")).isEqualTo(1);
        assertThat(by.get("/api/premises/" + place).text("/state")).isEqualTo("OPERATING");
        assertThat(listed("premises", "收回网页店")).isEqualTo(1);
    }

    private static String sentAndWritten(Talk by) {
        var id = UUID.randomUUID().toString();
        var bytes = ("场所名称,地址,区划代码\n收回网页店,收回路 9 号," + GRID + "\n").getBytes(StandardCharsets.UTF_8);
        var sent = by.put("/api/imports/" + id + "?kind=premises&fileName=a.csv", bytes);
        by.put(
                "/api/imports/" + id + "/mapping",
                "{'sheet':'" + sent.text("/sheet")
                        + "','headingRow':1,'columns':{'A':'name','B':'address','C':'area'}}");
        settled(by, id, "CHECKED");
        by.put("/api/imports/" + id + "/writing", "{}");
        assertThat(settled(by, id, "DONE").body().get("canBeTakenBack").asBoolean())
                .isTrue();
        return id;
    }

    private static Talk.Answer settled(Talk by, String id, String stage) {
        for (int tries = 0; tries < 200; tries++) {
            var seen = by.get("/api/imports/" + id);
            if (stage.equals(seen.text("/stage"))) {
                return seen;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException(by.get("/api/imports/" + id).toString());
    }

    private ImportReport written(String kind, Path file, int rows) {
        var report = imports.run(kind, file, Actor.INSTALLATION);
        assertThat(report.written()).as(report.words().zh()).isEqualTo(rows);
        return report;
    }

    private Path places(String... names) throws IOException {
        var rows = new String[names.length];
        for (int at = 0; at < names.length; at++) {
            rows[at] = names[at] + "," + names[at] + "街 1 号," + GRID;
        }
        return sheet("场所.csv", "场所名称,地址,区划代码", rows);
    }

    private Path hazards(String place, String description) throws IOException {
        return sheet("隐患.csv", "场所名称,区域,隐患描述,发现日期", place + "," + GRID + "," + description + ",2026-03-02");
    }

    private Path sheet(String name, String heading, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), heading + "\n" + String.join("\n", rows) + "\n");
    }

    private long listed(String ledger, String name) {
        return as("guqing")
                .get("/api/ledgers/" + ledger + "/rows?limit=1&name=" + encoded(name))
                .number("/total");
    }

    private boolean found(String words) {
        return as("guqing")
                .get("/api/search?words=" + encoded(words))
                .body()
                .toString()
                .contains(words + "街");
    }

    /** Hazards found in March, as the county's figure. */
    private int figure() {
        var strip = as("guqing")
                .get("/api/figures?area=" + county.area("望火县").value() + "&from=2026-03-01&until=" + clock.today());
        for (var metric : strip.body().get("metrics")) {
            if (metric.get("key").asString().equals("found")) {
                return metric.get("value").asInt();
            }
        }
        throw new IllegalStateException(strip.toString());
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
