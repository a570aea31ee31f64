package tocsin.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks by hand, part by part, as strange as a test needs them. */
public final class WorkbookFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A workbook with one sheet 台账; formats: 0 plain, 1 built-in date 14, 2 Chinese built-in 31, 3 年月日, 4 with a green ground. */
    public static WorkbookFile ofSheet(String sheetXml) {
        var file = new WorkbookFile();
        file.parts.put("[Content_Types].xml", contentTypes());
        file.parts.put("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
        file.parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "rId1",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "rId2",
                        "styles",
                        "styles.xml",
                        "rId3",
                        "sharedStrings",
                        "sharedStrings.xml"));
        file.parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, RELATION));
        file.parts.put("xl/styles.xml", styles());
        file.parts.put("xl/sharedStrings.xml", """
                <sst xmlns="%s"><si><t>林婶面馆</t></si><si><r><t>烈</t></r><r><t>犬</t></r><rPh sb="0" eb="1"><t>レツ</t></rPh></si></sst>""".formatted(MAIN));
        file.parts.put("xl/worksheets/sheet1.xml", sheetXml);
        return file;
    }

    private static String contentTypes() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>""";
    }

    /** Cells in five styles: plain, two dates of Excel, a date with words of its own, and green. */
    private static String styles() {
        return """
                <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
                <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
                <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
                <fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills>
                <borders count="1"><border/></borders>
                <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
                <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>
                <xf numFmtId="31" fontId="0" fillId="0" borderId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0"/>
                <xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/></cellXfs></styleSheet>""".formatted(MAIN);
    }

    /** The XML of a sheet with these rows. */
    public static String sheet(String rowsXml) {
        return sheet(rowsXml, "");
    }

    /** The XML of a sheet with these rows and what stands behind them. */
    public static String sheet(String rowsXml, String behind) {
        return "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\"><sheetData>" + rowsXml + "</sheetData>"
                + behind + "</worksheet>";
    }

    /** A row of texts, cells without a text left out. */
    public static String textRow(int number, String... texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.append("<c r=\"" + ColumnLetters.of(column) + number + "\" t=\"inlineStr\"><is><t>"
                        + texts[column].replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    public WorkbookFile with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    public WorkbookFile without(String part) {
        parts.remove(part);
        return this;
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String relations(String... triples) {
        var xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int at = 0; at < triples.length; at += 3) {
            xml.append("<Relationship Id=\"" + triples[at] + "\" Type=\"" + RELATION + "/" + triples[at + 1]
                    + "\" Target=\"" + triples[at + 2] + "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }
}
