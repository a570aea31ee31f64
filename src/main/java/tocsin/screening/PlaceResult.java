package tocsin.screening;

import tocsin.foundation.Text;

/** What a report says of a place of its town. */
enum PlaceResult {
    MAJOR("查出重大隐患", "Major hazard found"),
    GENERAL("查出一般隐患", "General hazard found"),
    ELSEWHERE("本期有隐患，不在本份", "Found, not in these results"),
    NOTHING("本期没有记录", "Nothing on record");

    private final Text label;

    PlaceResult(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    Text label() {
        return label;
    }
}
