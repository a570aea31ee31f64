package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.documents.EraseFile;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.proof.ErasureGround;
import tocsin.proof.ExportEvidence;
import tocsin.proof.JournalFinding;
import tocsin.proof.VerifyEvidence;
import tocsin.proof.VerifyJournal;

/** Somebody on a photograph withdraws consent: the picture goes, the record says so, and its proof holds. */
class ErasureStory extends StoryServer {
    @TempDir
    private Path folder;

    @Autowired
    private EraseFile erasure;

    @Autowired
    private ExportEvidence evidence;

    @Autowired
    private VerifyJournal verify;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void aMonday() {
        now("2026-06-08", 9);
    }

    @Test
    void thePictureIsGoneForEverybodyAndTheRecordSaysWhenAndByWhichRule() throws IOException {
        var picture = photo(as("yangshuo"));
        var hazard = submitted("删照甲", picture);
        var id = UUID.fromString(hazard.substring("/api/hazards/".length()));
        assertThat(as("baiqing").status("/api/files/" + picture + "/thumbnail")).isEqualTo(200);
        assertThat(erase(picture)).as("records told").isOne();
        for (var address : new String[] {"/api/files/" + picture, "/api/files/" + picture + "/thumbnail"}) {
            var gone = as("baiqing").get(address);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.text("/detail")).contains("2026-06-08", "第四十七条第一款第3项");
        }
        try (var kept = Files.walk(Path.of("target/story-data/files"))) {
            assertThat(kept.map(Path::toString)).noneMatch(path -> path.contains(picture));
        }
        assertThat(as("baiqing").get("/api/timelines/" + id).body().toString())
                .contains("依法删除照片或附件", picture.substring(0, 16), "个人撤回同意", "本人来信");
        assertThat(findings()).isEmpty();
        var file = folder.resolve("pack.zip");
        await().until(() -> exported(id, file));
        var proven = VerifyEvidence.verify(file);
        assertThat(proven.lines()).contains("hazards.", picture, "documents.FileErased");
        assertThat(proven.erased())
                .singleElement()
                .satisfies(told -> assertThat(told.zh()).contains(picture, "2026-06-08"));
        assertThat(erase(picture)).as("once more").isZero();
    }

    @Test
    void aPictureLostWithoutAWordIsStillRefused() throws IOException {
        var picture = photo(as("yangshuo"));
        var id = UUID.fromString(submitted("删照乙", picture).substring("/api/hazards/".length()));
        var lying = Path.of("target/story-data/files", picture.substring(0, 2), picture);
        Files.delete(lying);
        await().untilAsserted(() -> assertThatThrownBy(() -> exported(id, folder.resolve("none.zip")))
                .hasMessageContaining(picture));
    }

    @Test
    void whoBringsTheSamePictureAgainIsNotTurnedAway() {
        var picture = photo(as("yangshuo"));
        submitted("删照丙", picture);
        var bytes = as("yangshuo").download("/api/files/" + picture);
        var original = tocsin.documents.Files.hash(bytes).equals(picture);
        erase(picture);
        assertThat(original)
                .as("the small pictures of this county carry nothing to leave out")
                .isTrue();
        as("yangshuo").put("/api/files/" + picture, bytes);
        assertThat(as("yangshuo").status("/api/files/" + picture + "/thumbnail"))
                .isEqualTo(200);
    }

    @Test
    void papersAndUnknownHashesAreNotErased() {
        var hazard = "/api/hazards/" + found(as("chenli"), "删照丁");
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-06-12"));
        var paper = as("baiqing")
                .get("/api/documents?record=" + hazard.substring("/api/hazards/".length()))
                .text("/0/id");
        as("baiqing").download("/api/documents/" + paper + "/paper/pdf");
        var rendered = sql.sql("select hash from documents.rendering where document_id = :paper limit 1")
                .param("paper", UUID.fromString(paper))
                .query(String.class)
                .single();
        assertThatThrownBy(() -> erase(rendered))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.detail().zh()).contains("已出具的文书或模板"));
        assertThatThrownBy(() -> erase("0".repeat(64)))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.detail().en()).contains("no photograph or attachment"));
    }

    private int erase(String hash) {
        return erasure.erase(hash, ErasureGround.CONSENT_WITHDRAWN, "本人来信", Actor.INSTALLATION);
    }

    private String submitted(String description, String picture) {
        var hazard = "/api/hazards/" + found(as("chenli"), description);
        as("yangshuo").put(hazard + fresh("notices"), notice("2026-06-12"));
        var answer =
                as("yangshuo").put(hazard + fresh("submissions"), "{'statement':'已改','photos':['" + picture + "']}");
        assertThat(answer.text("/status")).as(answer.toString()).isEqualTo("SUBMITTED");
        return hazard;
    }

    /** True once everything is sealed and the pack is written. */
    private boolean exported(UUID record, Path file) throws IOException {
        if (verify.run(List.of(), finding -> {}).unsealed() > 0) {
            return false;
        }
        try (var out = Files.newOutputStream(file)) {
            return evidence.write(record, out) > 0;
        }
    }

    private ArrayList<JournalFinding> findings() {
        var findings = new ArrayList<JournalFinding>();
        verify.run(List.of(), findings::add);
        return findings;
    }
}
