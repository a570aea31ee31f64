package tocsin.rulebook;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import tocsin.foundation.Text;

/** How far the numbers of an edition may be relied on. */
public enum Certainty {
    /** Read in the instrument itself, or settled knowledge. */
    SURE("已核实", "Confirmed"),
    /** Believed or a local default: a named person must compare it with the official text. */
    VERIFY("待核实", "Needs confirmation"),
    /** Holds until the instrument that is still awaited is published. */
    PROVISIONAL("暂定", "Provisional");

    private final Text label;

    Certainty(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** How it is said beside the number. */
    public Text label() {
        return label;
    }

    @JsonCreator
    static Certainty of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
