package tocsin.ledger;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tocsin.foundation.Retained;
import tocsin.foundation.Text;

/** A file of many records is needed until it is fetched, not for ever. */
@Component
class ExportsRetained implements Retained {
    static final String KIND = "ledger.exports";

    private final ExportEnding exports;

    ExportsRetained(ExportEnding exports) {
        this.exports = exports;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Text label() {
        return Text.of("导出文件", "Files of exports");
    }

    @Override
    public Text becomes() {
        return Text.of("删除文件，导出记录保留", "the file is removed, the export stays listed");
    }

    @Override
    public long due(Instant before) {
        return exports.due(before);
    }

    @Override
    public int end(Instant before, int most) {
        return exports.end(before, most);
    }
}
