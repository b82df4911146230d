package dev.peisong.order.spreadsheet;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * A workbook is a zip archive of XML, so a small one can be made to fill any memory. It is unpacked
 * to nowhere once, counting, before anything of it is kept.
 */
final class XlsxBounds {
    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_BYTES = 256L << 20;

    /** Texts of cells are held in memory while the sheet is read. */
    private static final long MAX_TEXT_BYTES = 32L << 20;

    /** XFD is the last column of a sheet. */
    private static final int MAX_COLUMN_LETTERS = 3;

    private XlsxBounds() {}

    static void check(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var names = new HashSet<String>();
            long total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))
                        || names.size() > MAX_ENTRIES) {
                    throw tooLarge();
                }
                total += unpack(zip, entry, MAX_BYTES - total);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new BadRequestException(
                    new BadField(
                            "body",
                            "",
                            "malformed-xlsx",
                            "is not an Excel workbook (.xlsx); open it and save it as one"));
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, long left)
            throws IOException, XMLStreamException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        long most = name.endsWith("sharedstrings.xml") ? Math.min(left, MAX_TEXT_BYTES) : left;
        try (var in = new Counted(zip.getInputStream(entry), most)) {
            if (name.contains("worksheets/") && name.endsWith(".xml")) {
                checkColumns(in);
            } else {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return in.count;
        }
    }

    /** Reads to the end. A cell far to the right makes readers fill all columns before it. */
    private static void checkColumns(InputStream sheet) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(sheet);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    var place = xml.getAttributeValue(null, "r");
                    if (place != null
                            && place.matches("[A-Za-z]{" + (MAX_COLUMN_LETTERS + 1) + ",}.*")) {
                        throw tooLarge();
                    }
                }
            }
        } finally {
            xml.close();
        }
    }

    private static BadRequestException tooLarge() {
        return new BadRequestException(
                new BadField(
                        "body",
                        "",
                        "too-large-inside",
                        "is larger unpacked than any table of 10,000 orders; split the file"));
    }

    private static final class Counted extends FilterInputStream {
        private final long most;
        private long count;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > most) {
                throw tooLarge();
            }
        }
    }
}
