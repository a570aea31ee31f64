package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import tocsin.documents.Files;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** Makes the records of a place over HTTP, by those whose work it is. */
final class WalkedRecords {
    private final Wanghuo county;
    private int made;

    WalkedRecords(Wanghuo county) {
        this.county = county;
    }

    void ruled(WalkedPlace place, Talk office) {
        made(
                place,
                office,
                "regulation",
                "/api/regulations/",
                "{'areaId':'{area}','unitId':'{organization}','regulatorId':'{body}',"
                        + "'must':'INDUSTRY','reason':'IN_CHARGE','leads':true,'note':'{mark}特例','fromOn':'2025-01-01'}");
        made(
                place,
                office,
                "proposal",
                "/api/rule-proposals/",
                "{'rule':'hazards/recheck-deadline','act':'{mark}文件','areaCode':'{code}',"
                        + "'inForceFrom':'2030-01-{day}','numbers':{'/workingDays':2}}");
        made(
                place,
                office,
                "named",
                "/api/organizations/" + place.records().get("organization") + "/safety-roles/",
                "{'role':'FIRE_SAFETY_PRINCIPAL','name':'{mark}责任人','phone':'000-0000007','fromOn':'2026-01-01'}");
        must(office.put("/api/voidings/people/" + place.records().get("voided") + "/void", "{'reason':'重复'}"));
    }

    void ground(WalkedPlace place, Talk office) {
        for (var kind : List.of("premises", "twin", "kept", "gone")) {
            made(
                    place,
                    office,
                    kind,
                    "/api/premises/",
                    "{'name':'{mark}面馆" + kind + "','areaId':'{area}','sectorId':'{sector}',"
                            + "'address':'{mark}路 8 号','venueTypes':['RESTAURANT'],'organizationId':'{organization}',"
                            + "'responsiblePerson':{'name':'{mark}店主','phone':'000-0000008'}}");
        }
        var kept = "/api/premises/" + place.records().get("kept");
        made(place, office, "merge", kept + "/merges/", "{'retired':'{gone}','reason':'同一家','version':1}");
        made(place, office, "keyUnit", kept + "/key-unit/", "{'confirmedOn':'2026-03-01','basis':'{mark}文号'}");
        made(
                place,
                office,
                "building",
                "/api/buildings/",
                "{'name':'{mark}楼','areaId':'{area}','address':'{mark}路 1 号','use':'OFFICE'}");
    }

    void hazard(WalkedPlace place, Talk office) {
        made(place, office, "hazard", "/api/hazards/", found("{mark}通道堆放"));
        var hazard = "/api/hazards/" + place.records().get("hazard");
        made(
                place,
                office,
                "document",
                hazard + "/notices/",
                "{'responsible':{'name':'{mark}责任人'},'measure':'{mark}移走','workingDays':5}");
        made(place, office, "guarded", "/api/hazards/", found("{mark}盯守"));
        var guarded = "/api/hazards/" + place.records().get("guarded");
        made(
                place,
                office,
                "guard",
                guarded + "/guard-plans/",
                "{'cause':'CANNOT_STOP','plan':'断电','measures':'巡查','watch':'值班电工',"
                        + "'meanwhile':'夜间营业','trackerId':'"
                        + county.people.get("顾清").value() + "','dueOn':'2026-10-20'}");
        made(place, office, "paper", guarded + "/papers/", "{'actId':'{guard}','officers':[]}");
        place.put("file", picture(office));
        made(
                place,
                office,
                "attachment",
                "/api/records/" + place.records().get("hazard") + "/attachments/",
                "{'hash':'{file}','name':'{mark}照片.png'}");
    }

    private static String found(String description) {
        return "{'premisesId':'{premises}','foundAt':'2026-03-11T01:00:00Z','source':'PATROL','category':'EXITS','description':'"
                + description + "','level':'GENERAL'}";
    }

    void drawn(WalkedPlace place, Talk office) {
        made(place, office, "closed", "/api/hazards/", found("{mark}已改"));
        must(office.put(
                "/api/hazards/" + place.records().get("closed") + "/on-the-spot-rectification",
                "{'measure':'移走','photos':['" + picture(office) + "']}"));
        made(
                place,
                office,
                "task",
                "/api/look-backs/",
                "{'title':'{mark}抽查','areaId':'{area}','closedFrom':'2026-03-12','closedUntil':'2026-03-12',"
                        + "'count':1,'dueOn':'2026-06-01','people':['"
                        + county.people
                                .get(place.name().equals("临水镇") ? "临水镇办" : "柏青")
                                .value() + "']}");
    }

    void administered(WalkedPlace place, Talk system) {
        if (place.records().containsKey("office")) {
            made(
                    place,
                    system,
                    "numbering",
                    "/api/numberings/",
                    "{'bodyId':'{office}','digits':0,'fromYear':2026,'mark':'文{serial}','series':'rectification-notice'}");
        }
        place.put(
                "template",
                system.get("/api/templates?area=" + place.records().get("area")).text("/0/templates/0/id"));
        made(
                place,
                system,
                "channel",
                "/api/channels/",
                "{'name':'{mark}群','medium':'ROBOT','template':'GOVERNMENT','areaId':'{area}',"
                        + "'language':'zh','urgentOnly':false,'secrets':{'url':'http://127.0.0.1:1/','signingKey':'x'}}");
        made(place, system, "delivery", "/api/channels/" + place.records().get("channel") + "/tests/", "{}");
    }

    void screened(WalkedPlace place, Talk town) {
        made(
                place,
                town,
                "report",
                "/api/screening-reports/",
                "{'areaId':'{area}','fromOn':'2026-01-01','untilOn':'2026-03-12'}");
    }

    /** What belongs to one person, not to a place. */
    void keepOwn(WalkedPlace place, Talk owner) {
        made(place, owner, "export", "/api/exports/", "{'ledger':'premises','question':{'format':'csv'}}");
        made(
                place,
                owner,
                "view",
                "/api/ledgers/premises/views/",
                "{'name':'自用','filters':{},'initial':false,'shared':false}");
        place.put("session", owner.get("/api/sessions").text("/0/id"));
        var sheet = Wanghuo.id();
        must(owner.put(
                "/api/imports/" + sheet + "?kind=premises&fileName=a.csv",
                "名称,地址\n甲,乙\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        place.put("import", sheet);
    }

    private void made(WalkedPlace place, Talk by, String kind, String address, String body) {
        var id = Wanghuo.id();
        must(by.put(address + id, place.filled(body.replace("{day}", String.valueOf(10 + ++made % 18)))));
        place.put(kind, id);
    }

    private static void must(Talk.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }

    private String picture(Talk by) {
        try (var out = new ByteArrayOutputStream()) {
            var picture = new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB);
            picture.setRGB(1, 1, ++made * 4099);
            ImageIO.write(picture, "png", out);
            var hash = Files.hash(out.toByteArray());
            by.put("/api/files/" + hash, out.toByteArray());
            return hash;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
