package tocsin.hazards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * What a standard makes of the elements found. A proposal: a person decides.
 *
 * @param candidateOnly true: the edition is not complete, so the standard itself must be compared before anybody decides
 * @param rule the rule of counting that was reached
 * @param atLeast how many elements that rule asks for
 * @param items the elements, or exclusions, it rests on
 */
public record Determination(
        Verdict verdict,
        boolean candidateOnly,
        @Nullable String rule,
        @Nullable Integer atLeast,
        List<String> items) {

    /** What the elements amount to. */
    public enum Verdict {
        /** Not major by this standard. */
        NONE,
        /** One direct element suffices. */
        DIRECT,
        /** Enough elements together. */
        SYNTHETIC,
        /** Something speaks against judging it at all. */
        EXCLUDED,
        /** The clauses of the edition have not been entered: only a person can tell. */
        CANDIDATE
    }

    boolean isMajor() {
        return verdict == Verdict.DIRECT || verdict == Verdict.SYNTHETIC;
    }

    /** Why, in a sentence. */
    Text why() {
        var codes = String.join("、", items);
        var list = Text.of(codes, String.join(", ", items));
        return switch (verdict) {
            case EXCLUDED ->
                Text.of("有不予判定的情形：{0}", "There is a reason not to judge it: {0}")
                        .with(list);
            case DIRECT ->
                Text.of("直接判定要素 {0}，有一条即成立", "Direct element {0}; one suffices").with(list);
            case SYNTHETIC ->
                Text.of("综合判定要素 {0}，达到规则 {1} 的 {2} 条", "Synthetic elements {0} reach the {2} of rule {1}")
                        .with(list, String.valueOf(rule), String.valueOf(atLeast));
            case CANDIDATE ->
                items.isEmpty()
                        ? Text.of(
                                "本版标准的条文和条数还没有录入，没有选中要素不等于不构成",
                                "The clauses and counts of this edition have not been entered; choosing nothing does not mean it is not major")
                        : Text.of(
                                        "选中 {0}；本版标准的条文和条数还没有录入，既不能直接成立，也不能计数",
                                        "Chosen: {0}; the clauses and counts of this edition have not been entered, so nothing follows from it")
                                .with(list);
            case NONE ->
                items.isEmpty()
                        ? Text.of("没有选中任何要素", "No element is chosen")
                        : Text.of("综合判定要素 {0}，没有达到任何一条计数规则", "Synthetic elements {0} reach no rule of counting")
                                .with(list);
        };
    }
}
