package dev.peisong.order;

import static dev.peisong.order.spreadsheet.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.testing.Api;
import dev.peisong.order.spreadsheet.Workbooks;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files as operations have them: mapped, looked at first, and repaired. */
class ImportRepairTest extends OrderServiceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER = "订单号,商品编码,数量,收货人,手机号,收货地址,送货日期,最早送达,最晚送达,代收货款\n";
    private static final String GOOD =
            "p-1,A,2,李娜,13800138000,衡山路9号,2031/3/2,9:00,11:30,\"1,012.50\"\n";
    private static final String BAD = "p-2,GONE,0,=cmd(),not a phone,衡山路9号,2031/3/2,9:00,11:30,\n";

    @Test
    void aPreviewGuessesTheColumnsAndNamesTheCellsAtFault() {
        var preview = preview("text/csv", "&zone=Asia/Shanghai", bytes(HEADER + GOOD + BAD));
        assertThat(preview.path("rows").asInt()).isEqualTo(2);
        assertThat(preview.path("good").asInt()).isOne();
        var mapping = preview.path("mapping");
        assertThat(mapping.path("lines.0.sku").asString()).isEqualTo("商品编码");
        assertThat(mapping.path("amountToCollect.amount").asString()).isEqualTo("代收货款");
        var errors = preview.path("wrong").path(0).path("errors");
        assertThat(errors.findValuesAsString("column")).contains("数量", "手机号");
        assertThat(preview.path("first").path(0).path("cells").path(3).asString()).isEqualTo("李娜");
        assertThat(api().get("/api/v1/imports").json().path("items")).isEmpty();
    }

    @Test
    void datesAndAmountsAreThoseOfTheirColumns() {
        var mapping = mapping(HEADER + GOOD, "amountToCollect.currency", "=CNY");
        var progress =
                done(send("text/csv", mapping + "&fileName=orders.csv", bytes(HEADER + GOOD)));
        assertThat(progress.path("ordered").asInt()).isOne();
        assertThat(progress.path("fileName").asString()).isEqualTo("orders.csv");
        var id = rows(progress).path(0).path("orderId").asString();
        var order = api().get("/api/v1/orders/" + id).expect(200).json();
        assertThat(order.path("amountToCollect").path("amountMinor").asLong()).isEqualTo(101_250);
        assertThat(order.path("windows").path(0).path("start").asString())
                .isEqualTo("2031-03-02T01:00:00Z");
        assertThat(order.path("windows").path(0).path("end").asString())
                .isEqualTo("2031-03-02T03:30:00Z");
    }

    @Test
    void refusedRowsAreRepairedAndImportedAgain() {
        var file = HEADER + GOOD + BAD;
        var mapping = mapping(file, "amountToCollect.currency", "=CNY");
        var progress = done(send("text/csv", mapping, bytes(file)));
        assertThat(progress.path("refused").asInt()).isOne();
        var path = "/api/v1/imports/" + progress.path("id").asString() + "/refused";
        var refused = api().get(path).expect(200).body();
        assertThat(refused.lines()).hasSize(2);
        assertThat(refused)
                .contains("p-2", "'=cmd()", "#row", "lines.0.quantity")
                .doesNotContain("p-1");

        var repaired = refused.replace("GONE,0", "A,1").replace("not a phone", "13800138001");
        var again = done(send("text/csv", mapping, bytes(repaired)));
        assertThat(again.path("ordered").asInt()).isOne();
        var id = rows(again).path(0).path("orderId").asString();
        var order = api().get("/api/v1/orders/" + id).json();
        assertThat(order.path("recipient").path("name").asString()).isEqualTo("=cmd()");
        assertThat(
                        api().get("/api/v1/imports/" + again.path("id").asString() + "/refused")
                                .body()
                                .lines())
                .hasSize(1);
    }

    @Test
    void theNextFileIsReadAsTheLast() {
        var file = "No,What,Who,Where\nn-1,A,Li,Road 1\n";
        var asked =
                """
                {"externalReference":"No","lines.0.sku":"What","lines.0.quantity":"=1",
                 "recipient.name":"Who","address.street":"Where"}""";
        done(send("text/csv", "&mapping=" + encoded(asked), bytes(file)));
        var next = preview("text/csv", "", bytes(file.replace("n-1", "n-2")));
        assertThat(next.path("mapping").path("address.street").asString()).isEqualTo("Where");
        assertThat(next.path("good").asInt()).isOne();

        var repaired = "No,What,Who,Where,#row,#problem\nn-3,A,Li,Road 1,2,gone\n";
        var third = preview("text/csv", "", bytes(repaired));
        assertThat(third.path("mapping").path("address.street").asString()).isEqualTo("Where");
        assertThat(third.path("good").asInt()).isOne();
    }

    @Test
    void workbooksAreTakenLikeCsv() {
        var workbook =
                Workbooks.of(
                        row(1, "订单号", "商品编码", "数量", "收货人", "手机号", "收货地址", "最早送达", "最晚送达")
                                + row(
                                        2,
                                        "w-1",
                                        "A",
                                        "#2",
                                        "李娜",
                                        "#13800138000",
                                        "衡山路9号",
                                        "#48000.375@2",
                                        "#48000.5@1"));
        var preview = preview(XLSX, "&zone=Asia/Shanghai", workbook);
        assertThat(preview.path("good").asInt()).as(preview.toString()).isOne();
        var query = "&zone=Asia/Shanghai&mapping=" + encoded(preview.path("mapping").toString());
        assertThat(done(send(XLSX, query, workbook)).path("ordered").asInt()).isOne();
        send(XLSX, query, bytes("no zip")).expect(400).expectError("");
    }

    @Test
    void csvOfChineseExcelIsReadWhenItsEncodingIsNamed() {
        var file = (HEADER + GOOD).getBytes(Charset.forName("GB18030"));
        assertThat(send("text/csv", "", file).expect(400).body()).contains("not-utf-8");
        var preview = preview("text/csv", "&encoding=GB18030", file);
        assertThat(preview.path("header").path(0).asString()).isEqualTo("订单号");
    }

    @Test
    void whatWasRefusedIsForgottenAfterAWhile() {
        var progress = done(send("text/csv", mapping(HEADER + BAD, "x", ""), bytes(HEADER + BAD)));
        assertThat(progress.path("refused").asInt()).isOne();
        var kept =
                database.asSuperuser()
                        .sql(
                                """
                                SELECT count(*) FROM orders.import_row WHERE tenant_id = :t
                                AND source IS NOT NULL AND kept_until > now() + interval '6 days'
                                AND position('not a phone'::bytea IN source) = 0""")
                        .param("t", tenant)
                        .query(Long.class)
                        .single();
        assertThat(kept).isOne();
    }

    private String mapping(String file, String field, String column) {
        var preview = preview("text/csv", "&zone=Asia/Shanghai", bytes(file));
        var mapping = (ObjectNode) preview.path("mapping");
        if (!column.isEmpty()) {
            mapping.put(field, column);
        }
        return "&zone=Asia/Shanghai&mapping=" + encoded(JSON.writeValueAsString(mapping));
    }

    private JsonNode preview(String type, String query, byte[] file) {
        return api().with("Content-Type", type)
                .post(
                        "/api/v1/imports/preview?merchantId=" + merchant + query,
                        BodyPublishers.ofByteArray(file))
                .expect(200)
                .json();
    }

    private Api.Answer send(String type, String query, byte[] file) {
        return api().with("Content-Type", type)
                .post(
                        "/api/v1/imports?merchantId=" + merchant + query,
                        BodyPublishers.ofByteArray(file));
    }

    private JsonNode done(Api.Answer taken) {
        var path = taken.expect(202).header("Location");
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> api().get(path).json(), p -> p.path("done").asBoolean());
    }

    private JsonNode rows(JsonNode progress) {
        var path = "/api/v1/imports/" + progress.path("id").asString() + "/rows";
        return api().get(path).expect(200).json().path("items");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
