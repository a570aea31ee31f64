package tocsin.spreadsheets;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * Which file inside a workbook holds what (ECMA-376 part 2, 9.3).
 *
 * @param sheets sheet names that are not hidden, to the part of each
 * @param from1904 days are counted from 1904 instead of 1900, as old Macs did
 */
record XlsxParts(
        Map<String, String> sheets,
        @Nullable String texts,
        @Nullable String formats,
        boolean from1904) {
    private static final String ROOT_RELATIONS = "_rels/.rels";
    private static final String RELATIONS_NAMESPACE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS_NAMESPACE = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** Finds them; refuses an archive that is no workbook. */
    static XlsxParts of(ZipFile zip) throws IOException {
        if (zip.getEntry(ROOT_RELATIONS) == null) {
            throw SpreadsheetProblem.NOT_A_SPREADSHEET.with(Text.of("是压缩包", "it is an archive"));
        }
        var workbook = relations(zip, ROOT_RELATIONS, "").get("officeDocument");
        if (workbook == null || !workbook.path().endsWith("workbook.xml") || zip.getEntry(workbook.path()) == null) {
            throw SpreadsheetProblem.NOT_A_SPREADSHEET.with(
                    Text.of("是别的办公文件，如 Word、.xlsb 或 .ods", "it is another office file, such as Word, .xlsb or .ods"));
        }
        var folder = workbook.path().substring(0, workbook.path().lastIndexOf('/') + 1);
        var name = workbook.path().substring(folder.length());
        var relations = relations(zip, folder + "_rels/" + name + ".rels", folder);
        var texts = relations.get("sharedStrings");
        var formats = relations.get("styles");
        return XmlReading.read(zip.getInputStream(zip.getEntry(workbook.path())), workbook.path(), xml -> {
            var sheets = new LinkedHashMap<String, String>();
            boolean from1904 = false;
            while (XmlReading.nextElement(xml)) {
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = XmlReading.attribute(xml, "date1904", "0").matches("1|true");
                } else if (xml.getLocalName().equals("sheet")) {
                    addSheet(xml, relations, sheets);
                }
            }
            return new XlsxParts(
                    sheets, texts == null ? null : texts.path(), formats == null ? null : formats.path(), from1904);
        });
    }

    private static void addSheet(XMLStreamReader xml, Map<String, Relation> relations, Map<String, String> sheets)
            throws XMLStreamException {
        var id = xml.getAttributeValue(RELATIONS_NAMESPACE, "id");
        if (id == null) {
            id = xml.getAttributeValue(STRICT_RELATIONS_NAMESPACE, "id");
        }
        var part = relations.get("#" + id);
        if (part != null
                && part.kind().equals("worksheet")
                && XmlReading.attribute(xml, "state", "visible").equals("visible")) {
            sheets.put(XmlReading.attribute(xml, "name", ""), part.path());
        }
    }

    private record Relation(String kind, String path) {}

    /** Relations of a part: by {@code #id}, and the first of each kind by its kind. */
    private static Map<String, Relation> relations(ZipFile zip, String part, String folder) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return Map.of();
        }
        return XmlReading.read(zip.getInputStream(entry), part, xml -> {
            var found = new LinkedHashMap<String, Relation>();
            while (XmlReading.nextElement(xml)) {
                var type = XmlReading.attribute(xml, "Type");
                var target = XmlReading.attribute(xml, "Target");
                if (type != null && target != null) {
                    var relation = new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target));
                    found.put("#" + XmlReading.attribute(xml, "Id"), relation);
                    found.putIfAbsent(relation.kind(), relation);
                }
            }
            return found;
        });
    }

    private static String resolve(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }
}
