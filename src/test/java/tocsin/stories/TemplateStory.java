package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.documents.PaperReading;
import tocsin.documents.SentTemplate;
import tocsin.organization.OrganizationId;
import tocsin.town.Talk.Answer;

/** A county sends in its own templates and sets how its bodies number, from a day and a year on, and goes back. */
class TemplateStory extends StoryServer {
    @BeforeEach
    void aMondayMorning() {
        now("2026-04-13", 9);
    }

    @Test
    void everyShippedTemplateIsFilledCompletelyAndFitToBeSentInAgain() {
        var forms = as("guqing").get(shelf());
        assertThat(forms.body().size()).isEqualTo(6);
        for (var form : forms.body()) {
            for (var template : form.get("templates")) {
                if (template.get("uploadedAt").isNull()) {
                    var address = "/api/templates/" + template.get("id").asString();
                    var shown = as("guqing").download(address + "/preview");
                    var word = template.get("format").asString().equals("WORD");
                    assertThat(word ? PaperReading.word(shown) : PaperReading.pdf(shown))
                            .contains("望火镇人民政府")
                            .doesNotContain("{{");
                    var again = send(
                            form.get("form").asString(),
                            template.get("format").asString(),
                            as("guqing").download(address + "/file"));
                    assertThat(again.status()).as(again.toString()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void whatIsNoXmlIsRefusedWithItsLineAndInTheReadersWords() {
        var page = new String(
                as("guqing").download("/api/templates/" + shipped("rectification-notice", "PDF") + "/file"),
                StandardCharsets.UTF_8);
        var prefixed = page.replaceFirst("<body", "\n<body th:if=\"x\"").getBytes(StandardCharsets.UTF_8);
        var refused = send("rectification-notice", "PDF", prefixed);
        assertThat(refused.text("/type")).isEqualTo("/problems/documents/template-unreadable");
        assertThat(refused.text("/detail")).contains("前缀（如 th:）没有声明").doesNotContain("prefix", "bound");
        var deep = page.replaceFirst("<body[^>]*>", "$0" + "<div>".repeat(6_000) + "</div>".repeat(6_000));
        assertThat(send("rectification-notice", "PDF", deep.getBytes(StandardCharsets.UTF_8))
                        .text("/detail"))
                .doesNotContain("JAXP", "element");
    }

    @Test
    void aChangedTemplateIsLookedAtPutInForceAndPutBackAndOldPapersStay() {
        var shipped = shipped("rectification-notice", "WORD");
        var before = word(noticed("安全出口标志脱落"));
        var changed = SentTemplate.of(as("guqing").download("/api/templates/" + shipped + "/file"))
                .saying("四、整改报告。", "四、报告并抄送县消安委办。")
                .file();
        var sent = send("rectification-notice", "WORD", changed);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        var id = newest(sent);
        assertThat(PaperReading.word(as("guqing").download("/api/templates/" + id + "/preview")))
                .contains("报告并抄送县消安委办", "恒泽针织厂");
        assertThat(word(noticed("疏散通道堆放竹筐"))).doesNotContain("抄送");

        assertThat(begin(id, "2026-04-12").text("/type")).isEqualTo("/problems/documents/not-from-the-past");
        assertThat(begin(id, "2026-04-13").status()).isEqualTo(200);
        var paper = noticed("配电箱未关门");
        assertThat(word(paper)).contains("报告并抄送县消安委办", "配电箱未关门");
        assertThat(before).doesNotContain("抄送");

        now("2026-04-14", 9);
        assertThat(begin(shipped, "2026-04-14").status()).isEqualTo(200);
        assertThat(word(noticed("灭火器压力不足"))).doesNotContain("抄送");
        assertThat(word(paper)).contains("抄送");
        var shelf = as("guqing").get(shelf()).body();
        assertThat(shelf.findValuesAsString("begunBy")).contains("顾清");
    }

    @Test
    void aTemplateThatWouldNotDoIsRefusedAndSaysWhy() {
        var good = as("guqing").download("/api/templates/" + shipped("rectification-order", "WORD") + "/file");
        assertThat(refused(SentTemplate.of(good).saying("{{measure}}", "{{mesure}}")))
                .contains("template-fields-unknown")
                .contains("mesure");
        assertThat(refused(SentTemplate.of(good).saying("{{officers.cardNumber}}", "")))
                .contains("template-fields-missing")
                .contains("执法证号");
        assertThat(refused(SentTemplate.of(good).with("word/vbaProject.bin", "Sub AutoOpen()")))
                .contains("template-active")
                .contains("vbaProject");
        assertThat(
                        refused(
                                SentTemplate.of(good)
                                        .with(
                                                "word/_rels/document.xml.rels",
                                                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                                        + "<Relationship Id='r9' Type='x' TargetMode='External' Target='http://evil.example/t.dotm'/></Relationships>")))
                .contains("template-active")
                .contains("evil.example");
        assertThat(send("rectification-order", "WORD", "no archive".getBytes(StandardCharsets.UTF_8))
                        .text("/type"))
                .isEqualTo("/problems/documents/not-word");
    }

    @Test
    void aPageThatRunsOrFetchesSomethingIsRefused() {
        var page = new String(
                as("guqing").download("/api/templates/" + shipped("rectification-order", "PDF") + "/file"),
                StandardCharsets.UTF_8);
        for (var bad :
                new String[] {"<script>1</script>", "<img src=\"http://evil.example/x\"/>", "<p onclick=\"x\">a</p>"}) {
            var answer = send(
                    "rectification-order",
                    "PDF",
                    page.replace("</body>", bad + "</body>").getBytes(StandardCharsets.UTF_8));
            assertThat(answer.text("/type")).as(bad).isEqualTo("/problems/documents/template-active");
        }
    }

    @Test
    void whoKeepsNoTemplatesSeesAndChangesNone() {
        assertThat(as("yangshuo").get(shelf()).status()).isEqualTo(403);
        assertThat(as("yangshuo")
                        .get("/api/templates/" + shipped("service-receipt", "WORD") + "/file")
                        .status())
                .isEqualTo(403);
        assertThat(as("yangshuo")
                        .put("/api" + fresh("numberings"), numbering("望火改", 2026))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aBodyNumbersOtherwiseFromTheNextYearOrBeforeItsFirstNumber() {
        var set = as("guqing").put("/api" + fresh("numberings"), numbering("望消安改", 2026));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(set.text("/next")).isEqualTo("望消安改〔2026〕1号");
        var read = as("guqing").get("/api/ledgers/numberings/rows").body().toString();
        assertThat(read).contains("\"example\":\"望消安改〔2026〕1号\"").doesNotContain("{mark}");
        var town = as("guqing")
                .get("/api/ledgers/numberings/rows?bodyName=" + URLEncoder.encode("望火镇人民政府", StandardCharsets.UTF_8));
        noticed("电气线路老化");
        var body = town.text("/rows/0/bodyId");
        var late = as("guqing").put("/api" + fresh("numberings"), numbering("望镇改", 2026, body));
        assertThat(late.text("/type")).isEqualTo("/problems/documents/numbers-used");
        assertThat(late.text("/detail")).contains("2027");
        var next = as("guqing").put("/api" + fresh("numberings"), numbering("望镇改", 2027, body));
        assertThat(next.text("/next")).isEqualTo("望镇改〔2027〕1号");
        assertThat(as("guqing").get("/api/numberings/" + next.text("/id")).text("/fromYear"))
                .isEqualTo("2027");
        var taken = as("guqing").put("/api" + fresh("numberings"), numbering("望镇改", 2027));
        assertThat(taken.text("/type")).isEqualTo("/problems/documents/mark-taken");
    }

    @Test
    void aBodyThatIssuedNothingYetGetsItsNumberingOnScreenAndGoesOnFromThePaperBooks() {
        now("2026-04-15", 9);
        var id = newBody();
        var wish = numbering("望应改", 2026, id).replace("'digits':0", "'digits':0,'firstNumber':38");
        assertThat(as("yangshuo").put("/api" + fresh("numberings"), wish).status())
                .isEqualTo(403);
        assertThat(as("guqing")
                        .put("/api" + fresh("numberings"), wish.replace("38", "0"))
                        .status())
                .isEqualTo(400);
        var set = as("guqing").put("/api" + fresh("numberings"), wish);
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(set.text("/next")).isEqualTo("望应改〔2026〕38号");
        assertThat(as("guqing").get("/api/timelines/" + set.text("/id")).toString())
                .contains("首号 38", "first number 38");

        county.bodies.put("望火镇应急管理所", new OrganizationId(UUID.fromString(id)));
        county.appoint("郑望镇", "zhengwangzhen", "望火镇应急管理所", "望火镇", "TOWN_OFFICER");
        var hazard = found(as("chenli"), "应急所第一份通知");
        as("zhengwangzhen").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-04-24"));
        assertThat(as("guqing").get("/api/documents?record=" + hazard).text("/0/number"))
                .isEqualTo("望应改〔2026〕38号");
        var after = as("guqing").get("/api/numberings/" + set.text("/id"));
        assertThat(after.text("/next")).isEqualTo("望应改〔2026〕39号");
        assertThat(after.number("/firstThisYear")).isEqualTo(38);
        assertThat(after.number("/papersThisYear")).isEqualTo(1);
    }

    private String newBody() {
        var body = fresh("organizations");
        var id = body.substring(body.lastIndexOf('/') + 1);
        as("guqing")
                .put(
                        "/api" + body,
                        "{'name':'望火镇应急管理所','kind':'GOVERNMENT','areaId':'"
                                + county.area("望火镇").value() + "','sectorId':'" + county.sector("INDUSTRY")
                                + "','enforcementPower':false}");
        return id;
    }

    private String numbering(String mark, int year) {
        return numbering(mark, year, county.bodies.get("县消安委办").value().toString());
    }

    private static String numbering(String mark, int year, String body) {
        return "{'bodyId':'" + body + "','series':'rectification-notice','mark':'" + mark + "','digits':0,'fromYear':"
                + year + "}";
    }

    private String shelf() {
        return "/api/templates?area=" + county.area("望火县").value();
    }

    private String shipped(String form, String format) {
        for (var each : as("guqing").get(shelf()).body()) {
            if (each.get("form").asString().equals(form)) {
                for (var template : each.get("templates")) {
                    if (template.get("uploadedAt").isNull()
                            && template.get("format").asString().equals(format)) {
                        return template.get("id").asString();
                    }
                }
            }
        }
        throw new IllegalStateException(form);
    }

    /** The template of notices sent in last. */
    private static String newest(Answer shelf) {
        for (var each : shelf.body()) {
            if (each.get("form").asString().equals("rectification-notice")) {
                return each.get("templates").get(0).get("id").asString();
            }
        }
        throw new IllegalStateException("no form of notices");
    }

    private Answer send(String form, String format, byte[] file) {
        return as("guqing")
                .put(
                        "/api" + fresh("templates"),
                        "{'form':'" + form + "','format':'" + format + "','area':'"
                                + county.area("望火县").value()
                                + "','fileName':'本县.docx','content':'"
                                + Base64.getEncoder().encodeToString(file) + "'}");
    }

    private String refused(SentTemplate template) {
        var answer = send("rectification-order", "WORD", template.file());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return answer.toString();
    }

    private Answer begin(String template, String fromOn) {
        return as("guqing")
                .put(
                        "/api" + fresh("template-beginnings"),
                        "{'template':'" + template + "','area':'"
                                + county.area("望火县").value() + "','fromOn':'" + fromOn + "'}");
    }

    private String noticed(String description) {
        var hazard = found(as("chenli"), description);
        as("yangshuo").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-04-24"));
        return as("yangshuo").get("/api/documents?record=" + hazard).text("/0/id");
    }

    private String word(String paper) {
        return PaperReading.word(as("yangshuo").download("/api/documents/" + paper + "/paper/word"));
    }
}
