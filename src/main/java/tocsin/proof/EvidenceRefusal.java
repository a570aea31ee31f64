package tocsin.proof;

import tocsin.foundation.Text;

/** An evidence pack proves nothing; says why. */
public final class EvidenceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text told;

    EvidenceRefusal(String zh, String en) {
        super(en);
        this.told = Text.of(zh, en);
    }

    EvidenceRefusal(RuntimeException damaged) {
        super("the pack is damaged or was changed", damaged);
        this.told = Text.of("证据包残缺或者被改动过", "the pack is damaged or was changed");
    }

    /** Why, in both languages, without a stop. */
    public Text told() {
        return told;
    }
}
