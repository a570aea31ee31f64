package tocsin.proof;

import tocsin.foundation.Text;

/** Why a file with personal data is erased before its record: Personal Information Protection Law of the PRC, article 47, first paragraph. */
public enum ErasureGround {
    PURPOSE_OVER(1, "处理目的已实现或不再必要", "its purpose is achieved, or it is no longer needed for it"),
    PERIOD_OVER(2, "保存期限已届满", "its time is over"),
    CONSENT_WITHDRAWN(3, "个人撤回同意", "consent was withdrawn"),
    UNLAWFUL(4, "违反规定或约定处理", "it was processed against the law or an agreement"),
    OTHER_LAW(5, "法律、行政法规规定的其他情形", "another law says so");

    private final int item;
    private final Text label;

    ErasureGround(int item, String zh, String en) {
        this.item = item;
        this.label = Text.of(zh, en);
    }

    /** The rule and what it says. */
    public Text rule() {
        return Text.of("个人信息保护法第四十七条第一款第{0}项（{1}）", "Personal Information Protection Law, art. 47(1)({0}): {1}")
                .with(item, label);
    }
}
