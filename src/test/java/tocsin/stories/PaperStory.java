package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.documents.PaperReading;

/** Notices and orders as papers a county serves: numbered, frozen, given out as PDF and Word, served with a receipt. */
class PaperStory extends StoryServer {
    @BeforeEach
    void aThursdayMorning() {
        now("2026-03-12", 9);
    }

    @Test
    void aNoticeIsANumberedPaperThatSaysWhatWasOrderedAndNeverChanges() {
        var hazard = found(as("chenli"), "二楼安全出口堆放纱包");
        as("yangshuo").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-03-20"));
        var papers = as("yangshuo").get("/api/documents?record=" + hazard);
        assertThat(papers.text("/0/number")).matches("望火镇整改〔2026〕[1-9]\\d*号");
        assertThat(papers.text("/0/body")).isEqualTo("望火镇人民政府");
        assertThat(papers.text("/0/addressee")).isEqualTo("林婶面馆");

        var address = "/api/documents/" + papers.text("/0/id") + "/paper/";
        var pdf = as("yangshuo").download(address + "pdf");
        assertThat(PaperReading.pdf(pdf))
                .contains(
                        papers.text("/0/number"),
                        "整改通知书",
                        "林婶面馆：",
                        "永兴路88号林婶面馆",
                        "二楼安全出口堆放纱包",
                        "清走纱包，划线禁放",
                        "林秋月000-0000003",
                        "2026年3月20日前整改完毕",
                        "2026年3月25日前复查",
                        "联系人：杨朔",
                        "望火镇人民政府2026年3月12日");
        now("2026-03-16", 9);
        as("guqing")
                .put("/api/hazards/" + hazard + fresh("corrections"), "{'version':2,'changes':{'description':'别的'}}");
        assertThat(as("baiqing").download(address + "pdf")).isEqualTo(pdf);
    }

    @Test
    void theSamePaperIsHadAsAWordFileWithoutTextBoxesOrContentControls() {
        var hazard = found(as("chenli"), "二楼楼梯口堆放纱包");
        as("yangshuo").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-03-20"));
        var papers = as("yangshuo").get("/api/documents?record=" + hazard);
        var file = as("yangshuo").download("/api/documents/" + papers.text("/0/id") + "/paper/word");
        assertThat(PaperReading.word(file))
                .contains(papers.text("/0/number"), "二楼楼梯口堆放纱包", "2026年3月20日前整改完毕", "林秋月")
                .doesNotContain("{{", "&lt;");
        assertThat(PaperReading.part(file, "word/document.xml")).doesNotContain("txbx", "w:sdt", "w:object");
        assertThat(PaperReading.part(file, "word/styles.xml")).contains("方正小标宋简体", "仿宋_GB2312");
    }

    @Test
    void anOrderNamesTheLawTheOfficersAndTheirCards() {
        var hazard = found(as("baiqing"), "喷淋主泵无法启动");
        var issued = as("baiqing").put("/api/hazards/" + hazard + fresh("orders"), order());
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        var papers = as("baiqing").get("/api/documents?record=" + hazard);
        assertThat(papers.text("/0/number")).matches("县消防救援责改〔2026〕[1-9]\\d*号");
        assertThat(papers.text("/0/body")).isEqualTo("县消防救援大队");
        var pdf = PaperReading.pdf(as("baiqing").download("/api/documents/" + papers.text("/0/id") + "/paper/pdf"));
        assertThat(pdf)
                .contains(
                        "责令限期改正通知书",
                        "根据《中华人民共和国消防法》第六十条的规定",
                        "柏青99-01-0001",
                        "卢远航99-01-0002",
                        "60日内依法申请行政复议",
                        "6个月内依法向人民法院提起行政诉讼");
    }

    @Test
    void bothOrdersAreFilledIntoOneFormThatFitsOnASheet() {
        var hazard = found(as("baiqing"), "消防控制室无人值守");
        var issued = as("baiqing")
                .put("/api/hazards/" + hazard + fresh("orders"), order().replace("ORDER_BY_DATE", "ORDER_IMMEDIATE"));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        var address = "/api/documents/"
                + as("baiqing").get("/api/documents?record=" + hazard).text("/0/id") + "/paper/";
        var pdf = as("baiqing").download(address + "pdf");
        assertThat(PaperReading.pages(pdf)).isEqualTo(1);
        assertThat(List.of(
                        PaperReading.pdf(pdf), PaperReading.word(as("baiqing").download(address + "word"))))
                .allSatisfy(text -> assertThat(text)
                        .contains("责令立即改正通知书", "现责令你单位（场所）立即改正，并于2026年3月12日将改正情况报告我单位")
                        .doesNotContain("前改正。", "申请复查", "{{"));
        var other = found(as("baiqing"), "防火卷帘无法落下");
        as("baiqing").put("/api/hazards/" + other + fresh("orders"), order());
        var byDate = as("baiqing")
                .download("/api/documents/"
                        + as("baiqing").get("/api/documents?record=" + other).text("/0/id") + "/paper/pdf");
        assertThat(PaperReading.pages(byDate)).isEqualTo(1);
        assertThat(PaperReading.pdf(byDate))
                .contains("现责令你单位（场所）于2026年3月27日前改正。", "申请复查")
                .doesNotContain("立即改正");
    }

    private String order() {
        return "{'kind':'ORDER_BY_DATE','responsible':{'name':'林秋月'},'measure':'修复主泵','dueOn':'2026-03-27',"
                + "'lawArticle':'《中华人民共和国消防法》第六十条','officers':[{'personId':'"
                + county.people.get("柏青").value() + "','cardNumber':'99-01-0001'},{'personId':'"
                + county.people.get("卢远航").value() + "','cardNumber':'99-01-0002'}]}";
    }

    @Test
    void aRefusedPaperIsLeftBehindBeforeAWitnessAndItsReceiptSaysSo() {
        var hazard = found(as("chenli"), "后门上锁");
        var notice = fresh("notices");
        as("yangshuo").put("/api/hazards/" + hazard + notice, notice("2026-03-20"));
        var id = as("yangshuo").get("/api/documents?record=" + hazard).text("/0/id");
        var blank = PaperReading.pdf(as("yangshuo").download("/api/documents/" + id + "/receipt/pdf"));
        assertThat(blank).contains("送达回证", "整改通知书", "望火镇人民政府").doesNotContain("留置送达邻居");

        var service = "/api/hazards/" + hazard + notice + "/service";
        var without = as("yangshuo").put(service, "{'servedOn':'2026-03-12','method':'LEFT','refusalReason':'拒不签字'}");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text("/detail")).contains("见证人");
        assertThat(as("yangshuo").put(service, "{'servedOn':'2026-03-12'}").text("/type"))
                .isEqualTo("/problems/documents/nobody-took-it");
        var left = as("yangshuo")
                .put(
                        service,
                        "{'servedOn':'2026-03-12','method':'LEFT','refusalReason':'经营者拒不签字','witness':'陈莉','deliveredBy':'杨朔、韦小舟'}");
        assertThat(left.status()).as(left.toString()).isEqualTo(200);
        var paper = as("yangshuo").get("/api/documents/" + id);
        assertThat(paper.text("/service/method")).isEqualTo("LEFT");
        assertThat(paper.text("/service/witness")).isEqualTo("陈莉");
        assertThat(PaperReading.pdf(as("yangshuo").download("/api/documents/" + id + "/receipt/pdf")))
                .contains("留置送达", "经营者拒不签字", "陈莉", "杨朔、韦小舟", "2026年3月12日");
        var row = as("guqing").get("/api/ledgers/documents/rows?record=" + hazard);
        assertThat(row.text("/rows/0/served")).isEqualTo("true");
        assertThat(row.text("/rows/0/method")).isEqualTo("LEFT");
    }

    @Test
    void papersOfOtherTownsAreNotToBeFound() {
        var hazard = found(as("chenli"), "灭火器过期");
        as("yangshuo").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-03-20"));
        var id = as("yangshuo").get("/api/documents?record=" + hazard).text("/0/id");
        assertThat(as("weixiaozhou").get("/api/documents/" + id).status()).isEqualTo(404);
        assertThat(as("weixiaozhou").get("/api/documents/" + id + "/paper/pdf").status())
                .isEqualTo(404);
        assertThat(as("weixiaozhou")
                        .get("/api/documents?record=" + hazard)
                        .body()
                        .size())
                .isZero();
        assertThat(as("weixiaozhou").get("/api/ledgers/documents/rows").number("/total"))
                .isZero();
    }

    @Test
    void aPlateNamesThePlaceSaysHowToReportAndItsCodeOpensTheFile() {
        var shop = county.noodleShop.value();
        var one = as("yangshuo").download("/api/premises/" + shop + "/plate");
        assertThat(PaperReading.pdf(one)).contains("林婶面馆", "C000001", "永兴路88号林婶面馆", "119");
        assertThat(PaperReading.code(one)).endsWith("/p/" + shop);
        var card = as("yangshuo").download("/api/premises/" + shop + "/plate?size=CARD");
        assertThat(PaperReading.code(card)).endsWith("/p/" + shop);
        var many = as("yangshuo").download("/api/premises-plates?name=%E5%8E%82");
        assertThat(PaperReading.pdf(many)).contains("恒泽针织厂").doesNotContain("林婶面馆");
        assertThat(as("weixiaozhou").get("/api/premises/" + shop + "/plate").status())
                .isEqualTo(404);
        assertThat(as("weixiaozhou").get("/api/premises-plates").text("/type"))
                .isEqualTo("/problems/premises/too-many-plates");
    }
}
