package dev.peisong.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.common.web.BadRequestException;
import dev.peisong.order.spreadsheet.CsvTable;
import java.io.Reader;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Files are read row by row: what is in memory does not grow with the file. */
class StreamingTest {
    private static final int ROWS = 200_000;
    private static final long READ_AHEAD = 200_000;

    @Test
    void csvIsHandedOnAsItIsRead() {
        var row = "r,A,1,Li,Hengshan Lu and some more\n";
        var header =
                "externalReference,lines.0.sku,lines.0.quantity,recipient.name,address.street\n";
        var file = new Endless(header, row);
        CsvTable.read(file, null, mapped(file.checking(row.length())));
        assertThat(file.rows).isEqualTo(ROWS);
    }

    @Test
    void jsonLinesAreHandedOnAsTheyAreRead() {
        var row = "{\"externalReference\":\"r\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}\n";
        var file = new Endless("", row);
        JsonLines.read(file, file.checking(row.length()));
        assertThat(file.rows).isEqualTo(ROWS);
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheFile() {
        var file = new Endless("externalReference,address.street\n\"", "for ever and ever\n");
        assertThatThrownBy(() -> CsvTable.read(file, null, mapped(_ -> {})))
                .isInstanceOf(BadRequestException.class);
        assertThat(file.made).isLessThan(1_000_000);
    }

    private static MappedRows mapped(Consumer<ImportRow> rows) {
        return new MappedRows(header -> FieldMapping.of(null, header, null), rows);
    }

    /** A file that is made while it is read. */
    private static final class Endless extends Reader {
        private final String row;
        private String part;
        private int at;
        private int partsMade;
        private long made;
        private long taken;
        private int rows;

        Endless(String head, String row) {
            this.row = row;
            this.part = head;
        }

        Consumer<ImportRow> checking(int length) {
            return _ -> {
                rows++;
                taken += length;
                assertThat(made - taken).isLessThan(READ_AHEAD);
            };
        }

        @Override
        public int read(char[] into, int offset, int length) {
            while (at == part.length()) {
                if (partsMade++ == ROWS) {
                    return -1;
                }
                part = row;
                at = 0;
            }
            int count = Math.min(length, part.length() - at);
            part.getChars(at, at + count, into, offset);
            at += count;
            made += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
