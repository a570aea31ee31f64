package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.Talk;
import tools.jackson.databind.JsonNode;

/** What the headings of a file mean is remembered, named, voided and taken back, and proposes columns only while it counts. */
@TestPropertySource(properties = "tocsin.story=mapping")
class MappingStory extends StoryServer {
    private static final String ODD = "怪名字";

    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void aMappingProposesUntilItIsVoidAndAgainWhenItIsTakenBack() {
        var desk = as("guqing");
        var first = sent(desk);
        assertThat(proposed(desk, first)).as("nobody has said what it means").isNull();
        desk.put(
                "/api/imports/" + first + "/mapping",
                "{'sheet':'" + desk.get("/api/imports/" + first).text("/sheet")
                        + "','headingRow':1,'columns':{'A':'name','B':'address','C':'area'}}");
        var mapping = mapping(desk);
        assertThat(mapping.get("byName").asString()).isEqualTo("顾清");
        assertThat(mapping.get("pairs").toString()).contains(ODD, "场所名称");
        assertThat(proposed(desk, sent(desk))).isEqualTo("name");

        var address = "/api/import-mappings/" + mapping.get("id").asString();
        var named = desk.put(address + "/name", "{'name':'乡镇报表','version':1}");
        assertThat(named.status()).as(named.toString()).isEqualTo(204);
        assertThat(desk.put(address + "/name", "{'name':'另一个','version':1}").status())
                .as("somebody named it meanwhile")
                .isEqualTo(409);
        desk.put(address + "/voiding", "{}");
        assertThat(proposed(desk, sent(desk))).as("void").isNull();
        desk.delete(address + "/voiding");
        assertThat(proposed(desk, sent(desk))).isEqualTo("name");
        assertThat(mapping(desk).get("name").asString()).isEqualTo("乡镇报表");
    }

    @Test
    void whoMayImportNothingSeesAndChangesNone() {
        var worker = as("chenli");
        assertThat(worker.get("/api/import-mappings").status()).isEqualTo(403);
        assertThat(worker.put("/api/import-mappings/" + UUID.randomUUID() + "/voiding", "{}")
                        .status())
                .isEqualTo(404);
    }

    private static String sent(Talk by) {
        var id = UUID.randomUUID().toString();
        var sent = by.put(
                "/api/imports/" + id + "?kind=premises&fileName=a.csv",
                (ODD + ",地址,区划代码\n对应店,对应路 9 号,99010110100103\n").getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        return id;
    }

    /** What the first column is read as; null for nothing. */
    private static String proposed(Talk by, String id) {
        var field = by.get("/api/imports/" + id).body().at("/columns/0/field");
        return field.isNull() || field.isMissingNode() ? null : field.asString();
    }

    private static JsonNode mapping(Talk by) {
        var seen = by.get("/api/import-mappings");
        for (var mapping : seen.body()) {
            if (mapping.get("pairs").toString().contains(ODD)) {
                return mapping;
            }
        }
        throw new IllegalStateException(seen.toString());
    }
}
