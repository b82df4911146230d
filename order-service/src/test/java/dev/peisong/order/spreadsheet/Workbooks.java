package dev.peisong.order.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Excel workbooks, written by hand: the smallest that Excel opens, and worse. */
public final class Workbooks {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String REL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** A part that is written as it is made. */
    public interface Part {
        void to(OutputStream out) throws IOException;
    }

    /** Of rows as XML: {@code <row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>}. */
    public static byte[] of(String rows) {
        return of(
                text(
                        HEAD
                                + "<worksheet "
                                + MAIN
                                + "><sheetData>"
                                + rows
                                + "</sheetData></worksheet>"),
                text(HEAD + "<sst " + MAIN + "/>"));
    }

    public static byte[] of(Part sheet, Part sharedStrings) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    text(
                            HEAD
                                    + "<Types"
                                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                    + " Extension=\"xml\" ContentType=\"application/xml\"/><Default"
                                    + " Extension=\"rels\""
                                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                                    + " PartName=\"/xl/workbook.xml\""
                                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                                    + " PartName=\"/xl/worksheets/sheet1.xml\""
                                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override"
                                    + " PartName=\"/xl/styles.xml\""
                                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override"
                                    + " PartName=\"/xl/sharedStrings.xml\""
                                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                                    + "</Types>"));
            add(zip, "_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
            add(
                    zip,
                    "xl/workbook.xml",
                    text(
                            HEAD
                                    + "<workbook "
                                    + MAIN
                                    + " xmlns:r=\""
                                    + REL
                                    + "\"><sheets><sheet name=\"Orders\" sheetId=\"1\""
                                    + " r:id=\"rId1\"/></sheets></workbook>"));
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    text(
                            HEAD
                                    + "<Relationships"
                                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                    + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                    + relation("rId2", "styles", "styles.xml")
                                    + relation("rId3", "sharedStrings", "sharedStrings.xml")
                                    + "</Relationships>"));
            add(
                    zip,
                    "xl/styles.xml",
                    text(
                            HEAD
                                    + "<styleSheet "
                                    + MAIN
                                    + "><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                                    + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"
                                    + " h:mm\"/></numFmts><cellXfs count=\"4\"><xf"
                                    + " numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf"
                                    + " numFmtId=\"164\"/><xf numFmtId=\"20\"/></cellXfs>"
                                    + "</styleSheet>"));
            add(zip, "xl/sharedStrings.xml", sharedStrings);
            add(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    public static Part text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Part relations(String id, String kind, String target) {
        return text(
                HEAD
                        + "<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relation(id, kind, target)
                        + "</Relationships>");
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, REL, kind, target);
    }

    private static void add(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        part.to(zip);
        zip.closeEntry();
    }

    /** A row of texts and, as {@code #1.5} or {@code #45000.5@2}, numbers in a style. */
    public static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            var place = "" + (char) ('A' + i) + number;
            if (cells[i].startsWith("#")) {
                var parts = cells[i].substring(1).split("@", 2);
                row.append(
                        "<c r=\"%s\" s=\"%s\"><v>%s</v></c>"
                                .formatted(place, parts.length > 1 ? parts[1] : "0", parts[0]));
            } else if (!cells[i].isEmpty()) {
                row.append(
                        "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                .formatted(place, cells[i]));
            }
        }
        return row.append("</row>").toString();
    }
}
