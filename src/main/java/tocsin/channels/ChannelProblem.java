package tocsin.channels;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
public enum ChannelProblem implements ProblemKind {
    NO_SUCH_CHANNEL(
            NOT_FOUND,
            "没有这个通道",
            "找不到通道“{0}”。请从通道列表重新打开。",
            "No such channel",
            "Channel “{0}” was not found. Open it again from the list of channels."),
    NO_SUCH_TEMPLATE(
            UNPROCESSABLE_CONTENT,
            "没有这种模板",
            "“{0}”不是这类通道的消息模板。请从列表中选择。",
            "No such template",
            "“{0}” is no message template for this kind of channel. Choose one from the list."),
    HOST_NOT_ALLOWED(
            UNPROCESSABLE_CONTENT,
            "不允许连接这个地址",
            "服务器不会连接“{0}”。机器人须用平台自己的 https 地址；内网地址请服务器管理者在 TOCSIN_CHANNELS_HOSTS 中列出。",
            "This address may not be reached",
            "The server does not connect to “{0}”. A robot uses its platform's own https address; for an internal one, whoever keeps the server lists it in TOCSIN_CHANNELS_HOSTS."),
    ADDRESS_MISSING(UNPROCESSABLE_CONTENT, "缺少对方地址", "请填写{0}。", "The address is missing", "Enter {0}."),
    MAIL_UNENCRYPTED(
            UNPROCESSABLE_CONTENT,
            "邮件须加密发送",
            "不加密只能用于服务器管理者列出的内网邮件主机，“{0}”不在其中。请选 STARTTLS 或 TLS。",
            "Mail must be encrypted",
            "Only a listed internal mail host may be used without encryption, and “{0}” is not listed. Choose STARTTLS or TLS."),
    PASSWORD_STAYS(
            UNPROCESSABLE_CONTENT,
            "换了地址，请重新输入密钥",
            "原来的口令或签名密钥只交给“{0}”。换成另一个地址时，请把口令或密钥一起重新输入。",
            "Another address: enter the secret again",
            "The known password or signing key is given to “{0}” only. For another address enter it again as well."),
    ONE_IN_USE(
            CONFLICT,
            "同类通道已在用",
            "“{0}”正在使用，个人消息同一类只走一个通道，以免重复。请先停用它。",
            "One is in use already",
            "“{0}” is in use; personal messages leave by one channel of a kind, so that nothing is said twice. Switch it off first."),
    NONE_IN_USE(
            UNPROCESSABLE_CONTENT,
            "这种方式还不能用",
            "还没有启用{0}通道。请联系系统管理员设置。",
            "This way is not open yet",
            "No {0} channel is in use. Ask a system administrator to set one up."),
    ADDRESS_MALFORMED(
            UNPROCESSABLE_CONTENT,
            "地址格式不对",
            "“{0}”不是有效的{1}。请核对后再填。",
            "Malformed address",
            "“{0}” is not a valid {1}. Check it and enter it again."),
    CODE_NOT_SENT(
            BAD_GATEWAY,
            "验证码没有发出",
            "验证码没有发到“{0}”：{1}。请核对地址，或联系系统管理员。",
            "The code was not sent",
            "The code could not be sent to “{0}”: {1}. Check the address, or ask a system administrator."),
    CODE_WRONG(
            UNPROCESSABLE_CONTENT,
            "验证码不对",
            "验证码不对，还可再试 {0} 次。请核对最近一条验证码。",
            "The code is wrong",
            "The code is wrong; {0} tries are left. Check the latest code you received."),
    CODE_OVER(
            UNPROCESSABLE_CONTENT,
            "验证码已失效",
            "验证码已过期或试错次数过多。请重新获取。",
            "The code is over",
            "The code has expired or was tried too often. Ask for another."),
    TOO_MANY_CODES(
            TOO_MANY_REQUESTS,
            "验证码要得太频繁",
            "一小时内最多发 {0} 次验证码。请稍后再试。",
            "Too many codes",
            "At most {0} codes are sent within an hour. Try again later."),
    TOO_MANY_TESTS(
            TOO_MANY_REQUESTS,
            "测试太频繁",
            "一个通道一小时内最多测试 {0} 次。请稍后再试。",
            "Too many tests",
            "A channel is tested at most {0} times within an hour. Try again later."),
    NOT_FAILED(
            CONFLICT,
            "这条消息不必重发",
            "只有未送达的消息可以重发，这条是“{0}”。",
            "Nothing to send again",
            "Only a message that failed is sent again; this one is “{0}”."),
    QUIET_HALF(
            UNPROCESSABLE_CONTENT,
            "免打扰时段不完整",
            "免打扰须同时填写开始和结束，且不能相同；不用时两项都留空。",
            "Quiet hours are incomplete",
            "Quiet hours need a beginning and a different end; leave both empty for none."),
    NOT_VERIFIED(
            UNPROCESSABLE_CONTENT,
            "地址还没有验证",
            "{0}还没有验证，不能用来接收消息。请先获取并输入验证码。",
            "The address is not verified",
            "The {0} is not verified and cannot receive messages. Get a code and enter it first.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ChannelProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
        this.status = status;
        this.title = Text.of(titleZh, titleEn);
        this.detail = Text.of(detailZh, detailEn);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
