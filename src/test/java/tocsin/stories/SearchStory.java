package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.foundation.FactSentence;
import tocsin.ledger.Ledgers;
import tocsin.ledger.RecordSearch;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Whoever remembers a part of a name finds the record, if it is theirs to see. */
class SearchStory extends StoryServer {
    @Autowired
    private RecordSearch searches;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private List<FactSentence> rooms;

    @Test
    void aPlaceIsFoundByTwoCharactersByInitialsByPinyinAndByItsNumber() {
        now("2026-03-12", 9);
        followers.catchUp();
        for (var words : List.of("面馆", "婶面", "lsmg", "linshen", "mianguan", "ｌｓｍｇ", "lsmg 永兴")) {
            assertThat(found(as("chenli"), "premises", words)).as(words).containsExactly("林婶面馆");
        }
        for (var words : List.of("面", "x", "", "面林", "lsmh", "%", "__")) {
            assertThat(found(as("chenli"), "premises", words)).as(words).isEmpty();
        }
    }

    @Test
    void aHazardIsFoundByItsWordsItsPaperAndItsPremisesPresentName() {
        now("2026-03-12", 9);
        var shop = Wanghuo.id();
        assertThat(as("guqing").put("/api/premises/" + shop, premises("望溪茶馆")).status())
                .isEqualTo(200);
        var id = Wanghuo.id();
        assertThat(as("chenli")
                        .put(
                                "/api/hazards/" + id,
                                hazard("茶炉气瓶与灶台同室", "'level':'GENERAL'")
                                        .replace(county.noodleShop.value().toString(), shop.toString()))
                        .status())
                .isEqualTo(200);
        var issued = as("yangshuo").put("/api/hazards/" + id + fresh("notices"), notice("2026-03-20"));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        followers.catchUp();
        var number = as("yangshuo").get("/api/hazards/" + id).text("/notice/number");
        assertThat(number).isNotBlank();
        for (var words : List.of("茶炉", "灶台同室", "wxcg", number)) {
            assertThat(found(as("chenli"), "hazards", words)).as(words).containsExactly("茶炉气瓶与灶台同室");
        }
        var renamed = as("guqing")
                .put(
                        "/api/premises/" + shop + fresh("corrections"),
                        "{'version':1,'changes':" + premises("听雨茶馆") + "}");
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        followers.catchUp();
        assertThat(found(as("chenli"), "hazards", "tycg")).containsExactly("茶炉气瓶与灶台同室");
        assertThat(found(as("chenli"), "hazards", "wxcg")).isEmpty();
    }

    @Test
    void aPaperIsFoundByAPartOfItsNumberAndOpensAsAPaper() {
        now("2026-03-12", 9);
        var id = found(as("chenli"), "文号可查的隐患");
        var issued = as("yangshuo").put("/api/hazards/" + id + fresh("notices"), notice("2026-03-20"));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(200);
        followers.catchUp();
        var number = issued.text("/notice/number");
        var part = number.substring(1);
        assertThat(found(as("yangshuo"), "documents", number)).containsExactly(number);
        assertThat(found(as("yangshuo"), "documents", part)).contains(number);
        assertThat(found(as("weixiaozhou"), "documents", number)).isEmpty();
        var hit = as("yangshuo")
                .get("/api/search?words=" + encoded(number))
                .body()
                .at("/groups")
                .valueStream()
                .filter(group -> group.path("ledger").asString().equals("documents"))
                .findFirst()
                .orElseThrow()
                .at("/hits/0");
        assertThat(hit.path("url").asString())
                .isEqualTo("/documents/" + hit.path("id").asString());
        assertThat(as("yangshuo").get("/api" + hit.path("url").asString()).text("/number"))
                .isEqualTo(number);
    }

    @Test
    void peopleOrganizationsAndAreasAreFoundAndEachHitLeadsToItsPage() {
        now("2026-03-12", 9);
        followers.catchUp();
        assertThat(found(as("guqing"), "people", "chenli")).containsExactly("陈莉");
        assertThat(found(as("guqing"), "organizations", "hzzzc")).containsExactly("恒泽针织厂");
        assertThat(found(as("guqing"), "areas", "990101101001")).contains("永兴社区");
        var hits = as("guqing").get("/api/search?words=yxsq").body().at("/groups");
        assertThat(hits).isNotEmpty();
        hits.forEach(group -> group.path("hits")
                .forEach(hit -> assertThat(hit.path("url").asString())
                        .endsWith("/" + hit.path("id").asString())));
    }

    @Test
    void nothingOutsideTheReadersScopeIsFound() {
        now("2026-03-12", 9);
        found(as("chenli"), "纱包堵住安全出口");
        followers.catchUp();
        assertThat(found(as("chenli"), "hazards", "纱包")).isNotEmpty();
        for (var words : List.of("面馆", "lsmg", "纱包", "恒泽", "永兴", "陈莉", "C0000", "2026-")) {
            assertThat(as("weixiaozhou")
                            .get("/api/search?words=" + encoded(words))
                            .body()
                            .at("/groups"))
                    .as(words)
                    .isEmpty();
        }
        assertThat(found(as("miaoqiaoyun"), "premises", "hengze")).containsExactly("恒泽针织厂");
        assertThat(found(as("miaoqiaoyun"), "premises", "lsmg")).isEmpty();
        assertThat(found(as("miaoqiaoyun"), "hazards", "纱包")).isEmpty();
        assertThat(Talk.stranger(port).get("/api/search?words=lsmg").status()).isEqualTo(401);
    }

    @Test
    void everySearchNamesColumnsThatThereAreAndFactsThatARoomTells() {
        assertThat(searches.declared()).hasSizeGreaterThanOrEqualTo(6);
        var known = ledgers.list();
        for (var search : searches.declared()) {
            var ledger = known.stream()
                    .filter(each -> each.name().equals(search.ledger()))
                    .findFirst()
                    .orElseThrow();
            assertThat(search.facts().keySet())
                    .as(search.ledger())
                    .allMatch(kind -> rooms.stream().anyMatch(room -> room.tells(kind)));
            assertThat(List.of(search.names(), search.words(), search.numbers(), search.details()))
                    .as(search.ledger())
                    .allMatch(keys -> keys.stream().allMatch(key -> ledger.column(key) != null));
        }
    }

    private String premises(String name) {
        return "{'name':'" + name + "','areaId':'" + county.area("永兴3格").value() + "','sectorId':'"
                + county.sector("CATERING") + "','address':'永兴路 90 号'}";
    }

    private static List<String> found(Talk by, String ledger, String words) {
        var titles = new java.util.ArrayList<String>();
        var answer = by.get("/api/search?words=" + encoded(words));
        assertThat(answer.status()).isEqualTo(200);
        answer.body().at("/groups").forEach(group -> {
            if (group.path("ledger").asString().equals(ledger)) {
                group.path("hits").forEach(hit -> titles.add(hit.path("title").asString()));
            }
        });
        return titles;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
