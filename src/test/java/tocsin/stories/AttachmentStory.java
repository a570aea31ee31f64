package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.documents.CameraPicture;
import tocsin.documents.Files;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** A file hangs on a record: proof for whoever may read the record, without what the camera told of its owner. */
class AttachmentStory extends StoryServer {
    @Test
    void aPictureHangsOnAPlaceTellsWhenAndWhereAndIsGivenOutWithoutBoth() throws Exception {
        now("2026-03-12", 11);
        var picture = CameraPicture.jpeg(11);
        var id = hang(as("chenli"), county.noodleShop.value(), picture, "../后厨 现场.jpg");
        var listed = as("chenli").get(address(county.noodleShop.value()));
        assertThat(listed.text("/attachments/0/name")).isEqualTo("后厨 现场.jpg");
        assertThat(listed.text("/attachments/0/takenAt")).isEqualTo("2026-03-12T01:30:00Z");
        assertThat(listed.body().at("/attachments/0/latitude").asDouble()).isBetween(29.4019, 29.4021);
        assertThat(listed.text("/attachments/0/hash")).isEqualTo(Files.hash(picture));
        assertThat(listed.text("/attachments/0/addedByName")).isEqualTo("陈莉");
        var content = bytes("chenli", address(county.noodleShop.value()) + "/" + id + "/content");
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(content.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(new String(content.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("2026:03:12");
        var byHash = bytes("chenli", "/api/files/" + Files.hash(picture));
        assertThat(byHash.body()).isEqualTo(content.body());
        assertThat(bytes("chenli", "/api/files/" + Files.hash(picture) + "/thumbnail")
                        .statusCode())
                .isEqualTo(200);
        var original = address(county.noodleShop.value()) + "/" + id + "/original";
        assertThat(bytes("chenli", original).statusCode()).isEqualTo(403);
        assertThat(told(county.noodleShop.value())).doesNotContain("原件");
        assertThat(bytes("yangshuo", original).body()).isEqualTo(picture);
        assertThat(told(county.noodleShop.value())).contains("下载附件“后厨 现场.jpg”的原件");
    }

    private String told(java.util.UUID record) {
        return as("guqing").get("/api/timelines/" + record).body().toString();
    }

    @Test
    void whatIsTakenAwayIsNotGivenOutSaysWhyAndCanBeHungUpAgain() throws Exception {
        now("2026-03-12", 11);
        var record = county.people.get("江以宁").value();
        var id = hang(as("guqing"), record, CameraPicture.picture("png", 12), "任命书.png");
        var path = address(record) + "/" + id;
        var withdrawn = as("guqing").put(path + "/withdrawal", "{'reason':'传错了人','version':1}");
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.text("/attachments/0/withdrawn/reason")).isEqualTo("传错了人");
        assertThat(bytes("guqing", path + "/content").statusCode()).isEqualTo(404);
        var again = as("guqing").put(path + "/withdrawal", "{'reason':'再撤一次','version':2}");
        assertThat(again.text("/type")).isEqualTo("/problems/attachments/withdrawn-already");
        assertThat(as("guqing").get("/api/timelines/" + record).body().toString())
                .contains("添加附件“任命书.png”", "撤下附件“任命书.png”：传错了人");
        assertThat(as("guqing").put(path + "/restoration", "{'version':2}").status())
                .isEqualTo(200);
        assertThat(bytes("guqing", path + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    void whoMayNotReadTheRecordSeesNoneOfItsFilesAndAddsNone() throws Exception {
        now("2026-03-12", 11);
        var record = county.noodleShop.value();
        var id = hang(as("chenli"), record, CameraPicture.picture("png", 13), "门头.png");
        for (var stranger : new String[] {"weixiaozhou", "miaoqiaoyun"}) {
            assertThat(as(stranger).get(address(record)).status()).as(stranger).isEqualTo(404);
            assertThat(bytes(stranger, address(record) + "/" + id + "/content").statusCode())
                    .isEqualTo(404);
            assertThat(as(stranger)
                            .put(address(record) + "/" + Wanghuo.id(), body(CameraPicture.picture("png", 13), "x.png"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(Talk.stranger(port).get(address(record)).status()).isEqualTo(401);
        assertThat(as("jiangyining").get(address(record)).body().at("/mayAdd").asBoolean())
                .isFalse();
        var others = as("jiangyining").put(address(record) + "/" + id + "/withdrawal", "{'reason':'不要','version':1}");
        assertThat(others.status()).isEqualTo(403);
    }

    @Test
    void theSameFileHangsOnARecordOnceAndAHostileOneNeverArrives() {
        now("2026-03-12", 11);
        var picture = CameraPicture.picture("png", 14);
        hang(as("chenli"), county.mill.value(), picture, "一.png");
        var twice = as("chenli").put(address(county.mill.value()) + "/" + Wanghuo.id(), body(picture, "二.png"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("/detail")).contains("一.png");
        var page = "<svg onload='alert(1)'></svg>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var refused = as("chenli").put("/api/files/" + Files.hash(page), page);
        assertThat(refused.status()).isEqualTo(415);
        var missing = as("chenli").put(address(county.mill.value()) + "/" + Wanghuo.id(), body(page, "三.jpg"));
        assertThat(missing.text("/type")).isEqualTo("/problems/attachments/file-not-here");
    }

    @Test
    void aBrokenUploadGoesOnWhereItStopped() throws Exception {
        now("2026-03-12", 11);
        var picture = CameraPicture.picture("png", 15);
        var hash = Files.hash(picture);
        int half = picture.length / 2;
        assertThat(part(hash, picture, 0, half)).isEqualTo(202);
        assertThat(as("chenli").get("/api/files/" + hash + "/arrived").number("/bytes"))
                .isEqualTo(half);
        assertThat(part(hash, picture, half + 10, picture.length)).isEqualTo(409);
        assertThat(part(hash, picture, half - 100, picture.length)).isEqualTo(201);
        assertThat(as("chenli")
                        .get("/api/files/" + hash + "/arrived")
                        .body()
                        .at("/whole")
                        .asBoolean())
                .isTrue();
        assertThat(as("yangshuo")
                        .get("/api/files/" + Files.hash(new byte[] {1}) + "/arrived")
                        .number("/bytes"))
                .isZero();
    }

    private int part(String hash, byte[] whole, int from, int until) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/files/" + hash))
                .header("Cookie", as("chenli").cookie())
                .header("X-Tocsin", "1")
                .header("Content-Type", "application/octet-stream")
                .header("Content-Range", "bytes " + from + "-" + (until - 1) + "/" + whole.length)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOfRange(whole, from, until)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<byte[]> bytes(String account, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", as(account).cookie())
                .header("X-Tocsin", "1")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static UUID hang(Talk by, UUID record, byte[] content, String name) {
        by.put("/api/files/" + Files.hash(content), content);
        var id = Wanghuo.id();
        var answer = by.put(address(record) + "/" + id, body(content, name));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return id;
    }

    private static String body(byte[] content, String name) {
        return "{'hash':'" + Files.hash(content) + "','name':'" + name + "'}";
    }

    private static String address(UUID record) {
        return "/api/records/" + record + "/attachments";
    }
}
