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
    void aSheetOfPlacesFindsTheirUnitByACodeOfBefore() {
        SentSheet.of(
                        as("guqing"),
                        "organizations",
                        HEAD,
                        "旧码纺织厂,99010003-4,,,990101101,孙旧码,",
                        "旧码纸箱厂,,990101000000034,,990101101,钱旧码,",
                        "旧码木器厂,,,91990101990100042E,990101101,吴旧码,")
                .written();
        var sheet = SentSheet.of(
                as("yangshuo"),
                "premises",
                "场所名称,地址,区划代码,责任人,电话,信用代码,组织机构代码,工商注册号",
                "旧码纺织车间,旧码路 1 号,990101101,孙旧码,13800000031,,99010003-4,",
                "旧码纺织仓库,旧码路 2 号,990101101,孙旧码,13800000031,990100034,,",
                "旧码纸箱车间,旧码路 3 号,990101101,钱旧码,13800000032,990101000000034,,",
                "旧码纸箱仓库,旧码路 4 号,990101101,钱旧码,13800000032,,,990101000000034",
                "旧码木器车间,旧码路 5 号,990101101,吴旧码,13800000033,,990100042,",
                "旧码无主车间,旧码路 6 号,990101101,吴旧码,13800000033,990100050,,",
                "旧码两主车间,旧码路 7 号,990101101,吴旧码,13800000033,,990100034,990101000000034",
                "旧码错码车间,旧码路 8 号,990101101,吴旧码,13800000033,990100035,,");
        assertThat(sheet.counts()).as(sheet.said()).isEqualTo(List.of(5, 3, 0, 0));
        assertThat(sheet.said()).contains("990100050", "这是“旧码纸箱厂”的代码，同一行的另一个代码是“旧码纺织厂”的", "末位校验码应为");
        sheet.written();
        owned("旧码纺织车间", "旧码纺织厂");
        owned("旧码纺织仓库", "旧码纺织厂");
        owned("旧码纸箱车间", "旧码纸箱厂");
        owned("旧码纸箱仓库", "旧码纸箱厂");
        owned("旧码木器车间", "旧码木器厂");
    }

    private void owned(String place, String unit) {
        assertThat(as("yangshuo")
                        .get("/api/ledgers/premises/rows?name=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                        .text("/rows/0/organizationName"))
                .as(place)
                .isEqualTo(unit);
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
