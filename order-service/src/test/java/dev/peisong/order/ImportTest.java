package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.testing.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of orders: stored, applied in the background, each row all or nothing, repeatable. */
class ImportTest extends OrderServiceTest {
    private static final String HEADER =
            "externalReference,lines.0.sku,lines.0.quantity,recipient.name,address.street\n";

    @Test
    void jsonLinesBecomeOrders() {
        var good = order("j-1").replaceAll("\\s*\n\\s*", "");
        var bad = order("j-2").replaceAll("\\s*\n\\s*", "").replace(":3}", ":-3}");
        var progress = done(send("application/x-ndjson", "", good + "\n" + bad + "\n{oops\n"));
        assertThat(progress.path("ordered").asInt()).isEqualTo(1);
        assertThat(progress.path("refused").asInt()).isEqualTo(2);
        var rows = rows(progress);
        assertThat(rows.path(1).path("pointer").asString()).isEqualTo("/lines/0/quantity");
        assertThat(rows.path(2).path("reason").asString()).isEqualTo("malformed-json");
        var order = rows.path(0).path("orderId").asString();
        api().get("/api/v1/orders/" + order).expect(200);
        assertThat(done(send("application/x-ndjson", "", good)).path("repeated").asInt())
                .isEqualTo(1);
        assertThat(api().get("/api/v1/orders").json().path("items").size()).isEqualTo(1);
    }

    @Test
    void csvWithAMarkAndRaggedRows() {
        var csv =
                "\uFEFF"
                        + HEADER
                        + "c-1,A,2,\"Li, Na\",Hengshan Lu\n"
                        + "c-2,A,2,short\n"
                        + "c-3,A,two,Wang,Hengshan Lu\n"
                        + "c-4,GONE,1,Wang,Hengshan Lu\n";
        var progress = done(send("text/csv", "", csv));
        assertThat(progress.path("ordered").asInt()).isEqualTo(1);
        var rows = rows(progress);
        assertThat(rows.path(1).path("reason").asString()).isEqualTo("ragged-row");
        assertThat(rows.path(2).path("pointer").asString()).isEqualTo("/lines/0/quantity");
        assertThat(rows.path(3).path("reason").asString()).isEqualTo("unknown-sku");
        var leftovers =
                database.asSuperuser()
                        .sql(
                                "SELECT count(*) FROM orders.import_row WHERE tenant_id = :t AND body IS NOT NULL")
                        .param("t", tenant)
                        .query(Long.class)
                        .single();
        assertThat(leftovers).isZero();
    }

    @Test
    void columnsAreMapped() {
        var mapping =
                """
                {"externalReference":"ID","lines.0.sku":"=A","lines.0.quantity":"Menge",
                 "recipient.name":"Kunde","address.street":"Strasse"}""";
        var csv = "ID;Menge;Kunde;Strasse;Rest\nm-1;4;Ute;Ring 5;x\n";
        var query = "&mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8);
        assertThat(done(send("text/csv", query, csv)).path("ordered").asInt()).isEqualTo(1);
        var wrong = URLEncoder.encode("{\"recipient.name\":\"Nobody\"}", StandardCharsets.UTF_8);
        send("text/csv", "&mapping=" + wrong, csv).expectError("/mapping/recipient.name");
    }

    @Test
    void filesWithoutSenseAreRefusedWhole() {
        send("text/csv", "&delimiter=,", "a;b\n1;2\n").expectError("/delimiter");
        send("text/csv", "", "").expect(400);
        send("text/csv", "", HEADER).expect(400);
        send("text/csv", "", HEADER + "\"never closed,A\n").expect(400);
        send("application/x-ndjson", "", "\n\n").expect(400);
        send("application/x-ndjson", "", "{}\n".repeat(10_001)).expect(400);
        send("application/pdf", "", "x").expect(415);
        assertThat(api().get("/api/v1/imports").json().path("items")).isEmpty();
    }

    @Test
    void theSameKeyIsTheSameImport() {
        var api = api().with("Idempotency-Key", "file-1");
        var first = send(api, "text/csv", "", HEADER + "k-1,A,1,Li,Road\n").expect(202);
        var again = send(api, "text/csv", "", HEADER + "k-1,A,1,Li,Road\n").expect(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        send(api, "text/csv", "", HEADER + "k-2,A,1,Li,Road\n").expect(422);
    }

    private Api.Answer send(String type, String query, String body) {
        return send(api(), type, query, body);
    }

    private Api.Answer send(Api api, String type, String query, String body) {
        return api.with("Content-Type", type)
                .post("/api/v1/imports?merchantId=" + merchant + query, body);
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
}
