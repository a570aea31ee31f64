package tocsin.foundation;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** What people typed before they corrected it stands beside the journal, not in it, and can go. */
@Component
class FieldChangesRetained implements Retained {
    private final FieldChangeStore changes;

    FieldChangesRetained(FieldChangeStore changes) {
        this.changes = changes;
    }

    @Override
    public String kind() {
        return "foundation.fieldChanges";
    }

    @Override
    public Text label() {
        return Text.of("更正前后的内容", "Values before and after corrections");
    }

    @Override
    public Text becomes() {
        return Text.of("删除前后的内容，更正本身在时间线上保留", "both values are removed; the correction stays in the timeline");
    }

    @Override
    public long due(Instant before) {
        return changes.older(before);
    }

    @Override
    public int end(Instant before, int most) {
        return changes.delete(before, most);
    }
}
