package dev.peisong.order.spreadsheet;

import static dev.peisong.order.spreadsheet.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.common.web.BadRequestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as people make them, and as nobody means well who makes them. */
class XlsxTableTest {
    private static final byte[] BLOCK =
            "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>"
                    .repeat(20_000)
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    private final List<List<String>> rows = new ArrayList<>();

    @Test
    void cellsComeAsTheyAreMeant() throws IOException {
        read(
                Workbooks.of(
                        row(1, "订单号", "手机", "数量", "送达", "旧", "")
                                + row(2, "x-1", "#13800138000", "#3", "#46083.375@1", "#1.38E10")
                                + "<row r=\"3\"/>"
                                + row(4, "x-2", "", "#2.50", "#46083.75@2", "")));
        assertThat(rows)
                .containsExactly(
                        List.of("订单号", "手机", "数量", "送达", "旧"),
                        List.of("x-1", "13800138000", "3", "2026-03-02T09:00:00", "13800000000"),
                        List.of("x-2", "", "2.5", "2026-03-02T18:00:00", ""));
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertRefused("PK but nothing behind".getBytes(StandardCharsets.UTF_8), "malformed-xlsx");
        assertRefused(Workbooks.of("<row"), "malformed-xlsx");
        assertRefused(Workbooks.of(""), "empty");
        assertRefused(Workbooks.of(row(1, "a", "a") + row(2, "1", "2")), "bad-header");
    }

    @Test
    void aSmallFileThatIsLargeInsideIsRefusedBeforeItIsHeld() {
        var bomb =
                Workbooks.of(
                        Workbooks.text("<worksheet/>"),
                        out -> {
                            for (int i = 0; i < 60; i++) {
                                out.write(BLOCK);
                            }
                        });
        assertThat(bomb.length).isLessThan(1_000_000);
        assertRefused(bomb, "too-large-inside");
    }

    @Test
    void aCellFarToTheRightIsRefused() {
        assertRefused(
                Workbooks.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"),
                "too-large-inside");
    }

    @Test
    void entitiesAreNotExpanded() {
        var sheet =
                "<!DOCTYPE x [<!ENTITY a \""
                        + "b".repeat(1_000)
                        + "\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                        + " t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        assertThatThrownBy(
                        () -> read(Workbooks.of(Workbooks.text(sheet), Workbooks.text("<sst/>"))))
                .isInstanceOf(BadRequestException.class);
        assertThat(rows.toString()).doesNotContain("bbb");
    }

    private void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        e -> assertThat(e.errors().getFirst().code()).isEqualTo(code));
    }

    private void read(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("a.xlsx"), workbook);
        XlsxTable.read(
                file,
                new TableReader() {
                    @Override
                    public void header(List<String> columns) {
                        rows.add(columns);
                    }

                    @Override
                    public void row(int number, List<String> cells) {
                        rows.add(cells);
                    }
                });
    }
}
