package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tocsin.channels.Dispatch;
import tocsin.town.Wanghuo;

/** What the inbox tells reaches people by mail: whoever asked for it, at the address they proved, once. */
@TestPropertySource(properties = "tocsin.story=mail")
class MailStory extends StoryServer {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    private Dispatch dispatch;

    private GreenMail post;
    private String channel;

    @BeforeAll
    void open() {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        county.appoint("宋致远", "xitong-mail", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        now("2026-03-02", 9);
        channel = "/api/channels/" + Wanghuo.id();
        var added = as("xitong-mail").put(channel, mail("NONE"));
        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        assertThat(turn(true).status()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        post.stop();
    }

    @BeforeEach
    void emptyTheBoxes() throws Exception {
        post.purgeEmailFromAllMailboxes();
    }

    @Test
    void aPersonProvesAnAddressByACodeAndGetsEachFactOnceUnderAnIdThatStays() throws Exception {
        now("2026-03-12", 9);
        prove("yangshuo", "yangshuo@town.example");
        choose("yangshuo", "'mail':true,'sms':false,'digest':false");
        var hazard = found(as("chenli"), "疏散指示灯不亮");
        as("yangshuo").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-03-18"));
        onThe("2026-03-17", 8);
        dispatch.run();
        var told = mails("yangshuo@town.example", "疏散指示灯不亮");
        assertThat(told).hasSize(inbox("yangshuo", hazard));
        assertThat(told.getFirst().getFrom()[0].toString()).contains("tocsin@county.example");
        assertThat(told.getFirst().getMessageID()).matches("<[0-9a-f-]{36}@county\\.example>");

        followers.catchUp();
        dispatch.run();
        now("2026-03-17", 9);
        dispatch.run();
        assertThat(mails("yangshuo@town.example", "疏散指示灯不亮")).hasSameSizeAs(told);
        assertThat(as("xitong-mail")
                        .text("/api/ledgers/deliveries/rows?channelName=公务邮箱"
                                .replace("公务邮箱", "%E5%85%AC%E5%8A%A1%E9%82%AE%E7%AE%B1")))
                .contains("y***@town.example")
                .doesNotContain("疏散指示灯不亮", "yangshuo@");
    }

    @Test
    void whatCanWaitWaitsForTheEndOfQuietHoursAndWhatIsUrgentDoesNot() throws Exception {
        now("2026-03-24", 9);
        prove("yangshuo", "night@town.example");
        choose("yangshuo", "'mail':true,'sms':false,'digest':false");
        var hazard = found(as("chenli"), "夹层堆放纸箱");
        as("yangshuo").put("/api/hazards/" + hazard + fresh("notices"), notice("2026-03-27"));
        onThe("2026-03-25", 1);
        assertThat(inbox("yangshuo", hazard)).isPositive();
        dispatch.run();
        assertThat(mails("night@town.example", "夹层堆放纸箱")).isEmpty();
        now("2026-03-25", 7);
        dispatch.run();
        int reminders = mails("night@town.example", "夹层堆放纸箱").size();
        assertThat(reminders).isPositive();

        onThe("2026-03-28", 1);
        dispatch.run();
        assertThat(mails("night@town.example", "夹层堆放纸箱")).hasSizeGreaterThan(reminders);
    }

    @Test
    void aDigestTellsTogetherOnTheNextWorkingDay() throws Exception {
        now("2026-04-09", 9);
        prove("guqing", "guqing@county.example");
        choose("guqing", "'mail':true,'sms':false,'digest':true");
        for (var what : List.of("汇总甲", "汇总乙")) {
            var id = found(as("chenli"), what);
            as("guqing").put("/api/hazards/" + id + fresh("notices"), notice("2026-04-14"));
        }
        onThe("2026-04-10", 10);
        assertThat(as("guqing").get("/api/inbox").number("/unread")).isPositive();
        dispatch.run();
        now("2026-04-12", 9);
        dispatch.run();
        assertThat(mails("guqing@county.example", "汇总")).isEmpty();
        now("2026-04-13", 9);
        dispatch.run();
        var letters = mails("guqing@county.example", "汇总甲");
        assertThat(letters).hasSize(1);
        assertThat(text(letters.getFirst())).contains("汇总乙");
        assertThat(letters.getFirst().getSubject()).contains("条消息");
    }

    @Test
    void aCodeIsGoodForFewTriesAndFewAreSent() {
        now("2026-03-13", 9);
        var way = "/api/message-settings/contacts/MAIL";
        ask("weixiaozhou", "wei@town.example");
        for (int left = 4; left >= 0; left--) {
            var wrong = as("weixiaozhou").put(way + fresh("proofs"), "{'code':'x'}");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text("/detail")).contains("还可再试 " + left);
        }
        assertThat(as("weixiaozhou")
                        .put(way + fresh("proofs"), "{'code':'" + code("wei@town.example") + "'}")
                        .text("/type"))
                .endsWith("channels/code-over");
    }

    @Test
    void fewCodesAreSentWithinAnHourAndOnlyAProvedAddressMayBeChosen() {
        now("2026-03-15", 9);
        var way = "/api/message-settings/contacts/MAIL";
        for (int sent = 0; sent < 5; sent++) {
            ask("weixiaozhou", "wei@town.example");
        }
        assertThat(as("weixiaozhou")
                        .put(way + fresh("codes"), "{'address':'wei@town.example'}")
                        .status())
                .isEqualTo(429);
        assertThat(as("weixiaozhou")
                        .put(way + fresh("codes"), "{'address':'a@b.cn\\r\\nBcc: c@d.cn'}")
                        .status())
                .isEqualTo(422);
        assertThat(as("weixiaozhou")
                        .put(
                                "/api/message-settings/" + Wanghuo.id(),
                                settings("weixiaozhou", "'mail':true,'sms':false,'digest':false"))
                        .text("/type"))
                .endsWith("channels/not-verified");
    }

    @Test
    void anAddressThatWasWithdrawnGetsNothingMoreNotEvenWhatWaits() throws Exception {
        now("2026-05-11", 9);
        prove("luyuanhang", "lu@fire.example");
        choose("luyuanhang", "'mail':true,'sms':false,'digest':false");
        var withdrawn = as("luyuanhang").put("/api/message-settings/contacts/MAIL" + fresh("withdrawals"), "{}");
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.text("/ways/0/address")).isEmpty();
        assertThat(as("luyuanhang")
                        .put(
                                "/api/message-settings/" + Wanghuo.id(),
                                settings("luyuanhang", "'mail':true,'sms':false,'digest':false"))
                        .text("/type"))
                .endsWith("channels/not-verified");
    }

    @Test
    void mailGoesNowhereUnencryptedUnlessTheHostIsListedAndATestSaysWhatIsWrong() {
        now("2026-03-14", 9);
        var strange = "/api/channels/" + Wanghuo.id();
        var bare = as("xitong-mail")
                .put(strange, mail("NONE").replace("127.0.0.1", "mail.example").replace(port(), "25"));
        assertThat(bare.text("/type")).endsWith("channels/mail-unencrypted");
        var upgraded = "/api/channels/" + Wanghuo.id();
        assertThat(as("xitong-mail").put(upgraded, mail("STARTTLS")).status()).isEqualTo(200);
        var tested = as("xitong-mail").put(upgraded + fresh("tests"), "{'to':'a@county.example'}");
        assertThat(tested.text("/state")).isEqualTo("FAILED");
        assertThat(tested.text("/reason/zh")).contains("加密");
        var works = as("xitong-mail").put(channel + fresh("tests"), "{'to':'a@county.example'}");
        assertThat(works.text("/state")).as(works.toString()).isEqualTo("SENT");
        var second = as("xitong-mail").get(upgraded).number("/version");
        assertThat(as("xitong-mail")
                        .put(upgraded + fresh("turns"), "{'version':" + second + ",'inUse':true}")
                        .status())
                .isEqualTo(409);
    }

    private String port() {
        return String.valueOf(post.getSmtp().getPort());
    }

    private String mail(String security) {
        return "{'name':'公务邮箱','medium':'MAIL','areaId':'" + county.area("望火县").value()
                + "','language':'zh','urgentOnly':false,'mail':{'host':'127.0.0.1','port':" + port() + ",'security':'"
                + security + "','from':'tocsin@county.example'}}";
    }

    private tocsin.town.Talk.Answer turn(boolean on) {
        int version = as("xitong-mail").get(channel).number("/version");
        return as("xitong-mail").put(channel + fresh("turns"), "{'version':" + version + ",'inUse':" + on + "}");
    }

    private void ask(String account, String address) {
        var asked = as(account)
                .put("/api/message-settings/contacts/MAIL" + fresh("codes"), "{'address':'" + address + "'}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
    }

    private void prove(String account, String address) {
        ask(account, address);
        var proved = as(account)
                .put("/api/message-settings/contacts/MAIL" + fresh("proofs"), "{'code':'" + code(address) + "'}");
        assertThat(proved.text("/ways/0/address")).as(proved.toString()).isEqualTo(address);
    }

    private void choose(String account, String what) {
        var chosen = as(account).put("/api/message-settings/" + Wanghuo.id(), settings(account, what));
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(200);
    }

    private String settings(String account, String what) {
        int version = as(account).get("/api/message-settings").number("/version");
        return "{'version':" + version + "," + what + ",'language':'zh'}";
    }

    private String code(String address) {
        var found = CODE.matcher(text(to(address).getLast()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private int inbox(String account, String hazard) {
        int[] count = {0};
        as(account).get("/api/inbox").body().get("messages").forEach(message -> {
            if (message.get("url").asString().contains(hazard)) {
                count[0]++;
            }
        });
        return count[0];
    }

    private List<MimeMessage> mails(String address, String about) {
        return to(address).stream().filter(mail -> text(mail).contains(about)).toList();
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException failure) {
                        throw new IllegalStateException(failure);
                    }
                })
                .toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
