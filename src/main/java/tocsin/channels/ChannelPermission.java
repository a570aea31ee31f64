package tocsin.channels;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with the ways messages take. */
public enum ChannelPermission implements Permission {
    MANAGE("channels.manage", "管理消息通道", "Manage message channels");

    private final String code;
    private final Text label;

    ChannelPermission(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Text label() {
        return label;
    }
}
