package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tocsin.town.SentSheet;
import tocsin.town.Wanghuo;

/** Old ledgers name units by codes of before the credit code: kept, checked, found, and known again inside a credit code. */
@TestPropertySource(properties = "tocsin.story=buildings")
class OldCodeStory extends StoryServer {
    private static final String HEAD = "单位名称,组织机构代码,注册号,统一社会信用代码,区划代码,法定代表人,规模";

    @BeforeEach
    void aMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void aUnitOfAnOldLedgerIsFoundByItsOldCodesAndNotMadeTwice() {
        var first = SentSheet.of(
                as("guqing"), "organizations", HEAD, "旧码机械厂,99010001-8,990101000000018,,990101101,李旧码,小型企业");
        assertThat(first.counts()).as(first.said()).isEqualTo(List.of(1, 0, 0, 0));
        first.written();
        foundBy("99010001-8", "990100018", "990101000000018");
        var rows = as("guqing")
                .get("/api/ledgers/organizations/rows?organizationCode=990100018")
                .body()
                .toString();
        assertThat(rows).contains("旧码机械厂", "990101000000018", "\"sizeClassEn\":\"Small\"");
        var again = SentSheet.of(
                as("guqing"),
                "organizations",
                HEAD,
                "旧码机械厂,990100018,,,990101101,李旧码,",
                "旧码机械厂,,,91990101990100018X,990101101,李旧码,",
                "别的厂,,990101000000018,,990101101,王旧码,",
                "两样厂,990100018,,91990101990100026Q,990101101,赵旧码,",
                "错码厂,990100012,,,990101101,赵旧码,");
        assertThat(again.counts()).as(again.said()).isEqualTo(List.of(0, 4, 1, 0));
        assertThat(again.said()).contains("请在单位页面补上", "旧代码已登记为“旧码机械厂”", "末位校验码应为");
    }

    private void foundBy(String... words) {
        followers.catchUp();
        for (var each : words) {
            assertThat(as("guqing")
                            .get("/api/search?words=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
                            .body()
                            .toString())
                    .as(each)
                    .contains("旧码机械厂");
        }
    }

    @Test
    void aWrongOldCodeIsRefusedOnTheFormAndSaysWhichField() {
        var body = "{'name':'旧码印刷厂','kind':'ENTERPRISE','areaId':'"
                + county.area("望火镇").value() + "','sectorId':'" + county.sector("INDUSTRY")
                + "','legalRepresentative':'周旧码','enforcementPower':false,'active':true,";
        var path = "/api/organizations/" + Wanghuo.id();
        var refused = as("guqing").put(path, body + "'organizationCode':'99010002-1'}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/organizationCode");
        var differs =
                as("guqing").put(path, body + "'organizationCode':'99010002-6','creditCode':'91990101990100018X'}");
        assertThat(differs.status()).isEqualTo(422);
        assertThat(differs.text("/detail")).contains("第 9 至 17 位是 990100018");
        var kept = as("guqing").put(path, body + "'organizationCode':'99010002-6','registrationNumber':null}");
        assertThat(kept.text("/organizationCode")).as(kept.toString()).isEqualTo("990100026");
        var taken = as("guqing")
                .put(
                        "/api/organizations/" + Wanghuo.id(),
                        body.replace("印刷厂", "印刷二厂") + "'creditCode':'91990101990100026Q'}");
        assertThat(taken.status()).as(taken.toString()).isEqualTo(409);
        assertThat(taken.text("/detail")).contains("旧码印刷厂");
    }
}
