package tocsin.ledger;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tocsin.foundation.Retained;
import tocsin.foundation.Text;

/** The sheet that records came from is a second copy of what they hold. */
@Component
class ImportsRetained implements Retained {
    private final ImportEnding imports;

    ImportsRetained(ImportEnding imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return "ledger.imports";
    }

    @Override
    public Text label() {
        return Text.of("导入的文件和行", "Files and rows of imports");
    }

    @Override
    public Text becomes() {
        return Text.of(
                "删除文件、原始单元格和未写入的行，写成的记录及其来源行号保留",
                "file, cells and rows not written are removed; the records and their row numbers stay");
    }

    @Override
    public long due(Instant before) {
        return imports.due(before);
    }

    @Override
    public int end(Instant before, int most) {
        return imports.end(before, most);
    }
}
