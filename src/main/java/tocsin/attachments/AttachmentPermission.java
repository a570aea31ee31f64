package tocsin.attachments;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with the files on records that it may read. What somebody added they may take away themselves. */
public enum AttachmentPermission implements Permission {
    ADD("attachments.add", "添加附件", "Add attachments"),
    WITHDRAW("attachments.withdraw", "撤下他人添加的附件", "Withdraw attachments of others"),
    READ_ORIGINALS("attachments.readOriginals", "下载含拍摄信息的原件", "Download originals with what the camera wrote");

    private final String code;
    private final Text label;

    AttachmentPermission(String code, String zh, String en) {
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
