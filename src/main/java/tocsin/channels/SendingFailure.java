package tocsin.channels;

import tocsin.foundation.Text;

/** Why a message did not arrive. */
enum SendingFailure {
    NOT_REACHED("连不上对方服务器", "the other server cannot be reached"),
    TIMED_OUT("对方没有按时答复", "no answer in time"),
    CERTIFICATE("对方证书不可信，或不支持加密", "no trusted encryption with the other server"),
    SIGN_IN_REFUSED("邮箱账号或口令不对", "the mail account was refused"),
    ADDRESS_REFUSED("对方不接受收件地址", "the address was refused"),
    REFUSED("对方拒绝", "refused by the other side"),
    BUSY("对方要求稍后再试", "the other side is busy"),
    MOVED("对方要求转到别处，不跟随", "sent elsewhere, which is not followed"),
    HOST_NOT_ALLOWED("不允许连接这个地址", "this address may not be reached"),
    NO_ADDRESS("收件人已没有验证过的地址", "the person has no verified address any more"),
    SECRETS_LOST("密钥打不开，请重新填写", "the secrets cannot be opened; enter them again"),
    BROKEN("本系统出错，见服务器日志", "our own mistake, see the server's log");

    private final Text label;

    SendingFailure(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    Text label() {
        return label;
    }
}
