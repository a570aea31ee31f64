package tocsin.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;

/** Which cell formats show a number as a date or time. */
final class CellFormats {
    private final BitSet dates;

    private CellFormats(BitSet dates) {
        this.dates = dates;
    }

    static CellFormats none() {
        return new CellFormats(new BitSet());
    }

    static CellFormats read(InputStream styles, String name) throws IOException {
        return XmlReading.read(styles, name, xml -> {
            var patterns = new HashMap<Integer, String>();
            var dates = new BitSet();
            boolean inCellFormats = false;
            int index = 0;
            while (XmlReading.nextElement(xml)) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        patterns.put(
                                Integer.parseInt(XmlReading.attribute(xml, "numFmtId", "-1")),
                                XmlReading.attribute(xml, "formatCode", ""));
                    case "cellXfs" -> inCellFormats = true;
                    case "cellStyles", "dxfs" -> inCellFormats = false;
                    case "xf" -> {
                        if (inCellFormats) {
                            int format = Integer.parseInt(XmlReading.attribute(xml, "numFmtId", "0"));
                            dates.set(index++, isDate(format, patterns.getOrDefault(format, "")));
                        }
                    }
                    default -> {}
                }
            }
            return new CellFormats(dates);
        });
    }

    boolean isDate(int format) {
        return dates.get(format);
    }

    /** Built-in formats 14–22, 45–47, and those of Chinese editions (27–36, 50–58), which no file spells out (ECMA-376, 18.8.30). */
    static boolean isDate(int id, String pattern) {
        if (!pattern.isEmpty()) {
            return isDate(pattern);
        }
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    private static boolean isDate(String pattern) {
        var bare = pattern.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("_.|\\*.", "")
                .replaceAll("\\[(?![hHmMsS]+])[^\\]]*]", "");
        return !bare.contains("General") && bare.matches("(?s).*[yYmMdDhHsS].*");
    }
}
