package tocsin.spreadsheets;

import com.github.rzymek.opczip.OpcOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;

/** What stands in a workbook beside its sheets (ECMA-376 part 1, 12.3): where each part lies, the sheets' names, the formats of cells. */
final class XlsxFrame {
    /** Formats of cells by their place in {@code cellXfs}. */
    static final int CODE = 1;

    static final int HEAD = 2;
    static final int DATE = 3;
    static final int INSTANT = 4;
    static final int MONEY = 5;

    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** The beginning of a sheet whose head row stays in sight. */
    static final String BEGINNING_OF_SHEET =
            PROLOGUE + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                    + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                    + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
                    + "<sheetFormatPr defaultRowHeight=\"15\"/>";

    private static final String STYLES = """
            <styleSheet xmlns="%s"><numFmts count="3">\
            <numFmt numFmtId="165" formatCode="yyyy-mm-dd"/><numFmt numFmtId="166" formatCode="yyyy-mm-dd hh:mm:ss"/>\
            <numFmt numFmtId="167" formatCode="#,##0.00######"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font></fonts>\
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFEEF0F1"/></patternFill></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="6">%s%s%s%s%s%s</cellXfs></styleSheet>""".formatted(
                    MAIN,
                    format(0, false),
                    format(49, false),
                    format(0, true),
                    format(165, false),
                    format(166, false),
                    format(167, false));

    private final OpcOutputStream zip;
    private final List<String> sheets;

    XlsxFrame(OpcOutputStream zip, List<String> sheets) {
        this.zip = zip;
        this.sheets = sheets;
    }

    private static String format(int number, boolean head) {
        return "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"0\" xfId=\"0\"/>"
                .formatted(number, head ? 1 : 0, head ? 2 : 0);
    }

    /** The part of a sheet, counted from 1. */
    static String sheet(int number) {
        return "worksheets/sheet" + number + ".xml";
    }

    /** Writes these parts; the sheets have been written. */
    void write() throws IOException {
        part("[Content_Types].xml", types());
        part(
                "_rels/.rels",
                relations(List.of(
                        relation(1, OFFICE + "relationships/officeDocument", "xl/workbook.xml"),
                        relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
                        relation(3, OFFICE + "relationships/extended-properties", "docProps/app.xml"))));
        part(
                "docProps/app.xml",
                "<Properties xmlns=\"" + OFFICE
                        + "extended-properties\"><Application>Tocsin</Application></Properties>");
        part(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Tocsin</dc:creator></cp:coreProperties>");
        part("xl/styles.xml", STYLES);
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", relations(parts()));
    }

    private String types() {
        var types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.append(type("xl/workbook.xml", SHEETS + "sheet.main+xml"));
        types.append(type("xl/styles.xml", SHEETS + "styles+xml"));
        for (int number = 1; number <= sheets.size(); number++) {
            types.append(type("xl/" + sheet(number), SHEETS + "worksheet+xml"));
        }
        types.append(type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        types.append(type("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
        return types.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(List<String> relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        for (int number = 1; number <= sheets.size(); number++) {
            parts.add(relation(number, OFFICE + "relationships/worksheet", sheet(number)));
        }
        parts.add(relation(sheets.size() + 1, OFFICE + "relationships/styles", "styles.xml"));
        return parts;
    }

    private String workbook() {
        var named = new StringBuilder(
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "relationships\"><workbookPr date1904=\"false\"/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int number = 1; number <= sheets.size(); number++) {
            named.append("<sheet name=\"")
                    .append(SheetText.escaped(sheets.get(number - 1)))
                    .append("\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
        }
        return named.append("</sheets></workbook>").toString();
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((PROLOGUE + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
