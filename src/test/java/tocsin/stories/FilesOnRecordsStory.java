package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.documents.CameraPicture;
import tocsin.documents.Files;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Who knows the hash of a file knows a number: the file is for those who may read a record it hangs on. */
class FilesOnRecordsStory extends StoryServer {
    private static final List<String> STRANGERS =
            List.of("miaoqiaoyun", "weixiaozhou", "xitong-files", "anquan-files", "shenji-files");

    @BeforeAll
    void administrators() {
        county.appoint("贺系统", "xitong-files", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        county.appoint("贺安全", "anquan-files", "县消安委办", "望火县", "SECURITY_ADMINISTRATOR");
        county.appoint("贺审计", "shenji-files", "县消安委办", "望火县", "AUDIT_ADMINISTRATOR");
        county.appoint("贺村居", "cun-files", "永兴社区居民委员会", "永兴社区", "VILLAGE_OFFICER");
    }

    @BeforeEach
    void aTuesday() {
        now("2026-03-10", 9);
    }

    @Test
    void thePhotographOfAHazardIsForThoseWhoMayReadTheHazard() {
        var picture = photo(as("chenli"));
        var hazard = "/api/hazards/" + found(as("chenli"), "后厨门上锁", picture);
        for (var neighbour : List.of("cun-files", "yangshuo", "guqing", "baiqing", "chenli")) {
            assertThat(read(neighbour, picture)).as(neighbour).isEqualTo(200);
            assertThat(read(neighbour, picture + "/thumbnail")).as(neighbour).isEqualTo(200);
        }
        for (var stranger : STRANGERS) {
            assertThat(as(stranger).get(hazard).status()).as(stranger).isIn(403, 404);
            assertThat(read(stranger, picture)).as(stranger).isEqualTo(404);
            assertThat(read(stranger, picture + "/thumbnail")).as(stranger).isEqualTo(404);
        }
        assertThat(Talk.stranger(port).get("/api/files/" + picture).status()).isEqualTo(401);
    }

    @Test
    void aPictureOfAnActIsReadWithTheHazardToo() {
        var hazard = "/api/hazards/" + found(as("chenli"), "楼道堆满纸箱", photo(as("chenli")));
        var after = photo(as("chenli"));
        var spot =
                as("chenli").put(hazard + "/on-the-spot-rectification", "{'measure':'清走','photos':['" + after + "']}");
        assertThat(spot.status()).as(spot.toString()).isEqualTo(200);
        assertThat(read("yangshuo", after)).isEqualTo(200);
        assertThat(read("weixiaozhou", after)).isEqualTo(404);
    }

    @Test
    void aFileThatHangsNowhereIsForWhoeverBroughtItAndOnlyForADay() {
        var picture = photo(as("chenli"));
        assertThat(read("chenli", picture)).isEqualTo(200);
        assertThat(read("guqing", picture)).isEqualTo(404);
        now("2026-03-11", 10);
        assertThat(read("chenli", picture)).isEqualTo(404);
    }

    @Test
    void anAttachmentTakenAwayIsGivenOutNoMoreUntilItIsHungUpAgain() {
        var content = CameraPicture.picture("png", 71);
        var hash = Files.hash(content);
        as("chenli").put("/api/files/" + hash, content);
        var attachment = "/api/records/" + county.noodleShop.value() + "/attachments/" + Wanghuo.id();
        var hung = as("chenli").put(attachment, "{'hash':'" + hash + "','name':'门头.png'}");
        assertThat(hung.status()).as(hung.toString()).isEqualTo(200);
        assertThat(read("yangshuo", hash)).isEqualTo(200);
        assertThat(read("weixiaozhou", hash)).isEqualTo(404);
        as("yangshuo").put(attachment + "/withdrawal", "{'reason':'拍错了店','version':1}");
        assertThat(read("yangshuo", hash)).isEqualTo(404);
        as("yangshuo").put(attachment + "/restoration", "{'version':2}");
        assertThat(read("yangshuo", hash)).isEqualTo(200);
    }

    @Test
    void aForgedHashIsRefusedOnOnesOwnRecordByEveryWayOfHangingIt() {
        var foreign = onlyForItsReaders();
        var none = Files.hash(new byte[] {7, 7, 8});
        var worker = as("chenli");
        var hazard = "/api/hazards/" + found(worker, "楼梯口停车", photo(worker));
        for (var hash : List.of(foreign, none)) {
            assertThat(read("chenli", hash)).isEqualTo(404);
            refused(
                    worker.put(
                            "/api/hazards/" + Wanghuo.id(),
                            hazard("借图", "'level':'GENERAL','photos':['" + hash + "']")),
                    hash);
            refused(
                    worker.put(hazard + "/on-the-spot-rectification", "{'measure':'清走','photos':['" + hash + "']}"),
                    hash);
            refused(
                    worker.put(
                            "/api/records/" + county.noodleShop.value() + "/attachments/" + Wanghuo.id(),
                            "{'hash':'" + hash + "','name':'门头.png'}"),
                    hash);
            assertThat(worker.get("/api/files/" + hash + "/arrived")
                            .body()
                            .at("/whole")
                            .asBoolean())
                    .isFalse();
            assertThat(worker.get("/api/photos/" + hash + "/uses").body()).isEmpty();
            assertThat(read("chenli", hash)).isEqualTo(404);
        }
    }

    @Test
    void whoReadsAPictureMayShowItAgainAndWhoBringsTheSameBytesMayToo() {
        var picture = photo(as("chenli"));
        found(as("chenli"), "灭火器失效", picture);
        assertThat(as("yangshuo")
                        .get("/api/files/" + picture + "/arrived")
                        .body()
                        .at("/whole")
                        .asBoolean())
                .isTrue();
        found(as("yangshuo"), "灭火器仍失效", picture);

        var bytes = CameraPicture.picture("png", 72);
        var hash = Files.hash(bytes);
        assertThat(as("guqing").put("/api/files/" + hash, bytes).status()).isEqualTo(201);
        assertThat(as("yangshuo").put("/api/files/" + hash, bytes).status())
                .as("that somebody else sent it before is not told")
                .isEqualTo(201);
        assertThat(as("yangshuo").put("/api/files/" + hash, bytes).status()).isEqualTo(200);
        found(as("yangshuo"), "同一张图", hash);
    }

    /** A picture hung on the file of a department, which a grid worker may not read. */
    private String onlyForItsReaders() {
        var content = CameraPicture.picture("png", 73);
        var hash = Files.hash(content);
        as("guqing").put("/api/files/" + hash, content);
        return hash;
    }

    private static void refused(Talk.Answer answer, String hash) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.text("/detail")).startsWith("您还没有传过").contains(hash);
    }

    private int read(String account, String file) {
        return as(account).status("/api/files/" + file);
    }

    private String found(Talk by, String description, String picture) {
        var id = Wanghuo.id().toString();
        var answer =
                by.put("/api/hazards/" + id, hazard(description, "'level':'GENERAL','photos':['" + picture + "']"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return id;
    }
}
