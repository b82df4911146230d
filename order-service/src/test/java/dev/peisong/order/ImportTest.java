package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
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
    void otherEncodingsAreRefusedWhole() {
        var csv = (HEADER + "e-1,A,1,Ute Müller,Ring 5\n").getBytes(StandardCharsets.ISO_8859_1);
        var answer = sendBytes("text/csv", BodyPublishers.ofByteArray(csv)).expectError("");
        assertThat(answer.expect(400).body()).contains("not-utf-8");
        var lines = "{\"note\":\"Müller\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        answer = sendBytes("application/x-ndjson", BodyPublishers.ofByteArray(lines));
        assertThat(answer.expect(400).body()).contains("not-utf-8");
        assertNothingStored();
    }

    @Test
    void aHeaderThatCannotBeMeantIsRefusedByItsColumn() {
        for (var header : new String[] {"colour", "externalReference", "", "lines.0.colour"}) {
            var wrong = HEADER.strip() + "," + header + "\nh-1,A,1,Li,Road,x\n";
            assertThat(send("text/csv", "", wrong).expect(400).body()).contains(header);
        }
        send("text/csv", "&mapping=nonsense", HEADER + "h-1,A,1,Li,Road\n").expectError("/mapping");
        send("text/csv", "&delimiter=long", HEADER + "h-1,A,1,Li,Road\n")
                .expectError("/delimiter")
                .expect(400);
        assertNothingStored();
    }

    @Test
    void noRowIsWithoutEnd() {
        var endless = HEADER + "\"" + "x".repeat(300_000) + "\",A,1,Li,Road\n";
        send("text/csv", "", endless).expect(400);
        assertNothingStored();
        var longRow = HEADER + "long-1,A,1,Li,%s\n".formatted("x".repeat(70_000));
        var progress = done(send("text/csv", "", longRow + "long-2,A,1,Li,Road\n"));
        assertThat(rows(progress).path(0).path("reason").asString()).isEqualTo("too-long");
        assertThat(rows(progress).path(1).path("state").asString()).isEqualTo("ORDERED");
    }

    @Test
    void textThatIsNoneIsARefusedRow() {
        var row = order("nul").replaceAll("\\s*\n\\s*", "").replace("Xuhui", "Xu\\u0000hui");
        var progress = done(send("application/x-ndjson", "", row));
        assertThat(rows(progress).path(0).path("pointer").asString())
                .isEqualTo("/address/district");
    }

    @Test
    void tenThousandRowsAreTakenAndOneMoreIsNot() {
        var row = "%s,GONE,1,Li,Road\n";
        var body = new StringBuilder(HEADER);
        for (int i = 0; i < 10_000; i++) {
            body.append(row.formatted(i));
        }
        var taken = send("text/csv", "", body.toString()).expect(202).json();
        assertThat(taken.path("rows").asInt()).isEqualTo(10_000);
        assertThat(storedRows()).isEqualTo(10_000);
        forgetPending();

        body.append(row.formatted("one too many"));
        var refused = send("text/csv", "", body.toString()).expect(400);
        assertThat(refused.expectError("").body()).contains("too-many-rows", "10000");
        assertThat(storedRows()).isEqualTo(10_000);
    }

    @Test
    void fiftyMebibytesAreTakenAndAByteMoreIsNot() {
        var taken = sendBytes("application/x-ndjson", lines(50L * 1024 * 1024)).expect(202).json();
        assertThat(taken.path("rows").asInt()).isEqualTo(800);
        forgetPending();
        var refused = sendBytes("application/x-ndjson", lines(50L * 1024 * 1024 + 1));
        refused.expectProblem(413, "payload-too-large");
        assertThat(storedRows()).isEqualTo(800);
    }

    @Test
    void theSameKeyIsTheSameImport() {
        var api = api().with("Idempotency-Key", "file-1");
        var csv = HEADER + "k-1,A,1,Li,Road\n";
        var first = send(api, "text/csv", "", csv).expect(202);
        var again = send(api, "text/csv", "", csv).expect(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        send(api, "text/csv", "", HEADER + "k-2,A,1,Li,Road\n").expect(422);
        send(api, "text/csv", "&delimiter=,", csv).expect(422);

        var bert = Api.on(port).as(Caller.of(tenant, "bert", Role.ADMIN));
        var berts = send(bert.with("Idempotency-Key", "file-1"), "text/csv", "", csv).expect(202);
        assertThat(berts.header("Location")).isNotEqualTo(first.header("Location"));
        send(api().with("Idempotency-Key", "two words"), "text/csv", "", csv)
                .expect(400)
                .expectError("/Idempotency-Key");
    }

    @Test
    void aDayLaterTheKeyIsNew() {
        var api = api().with("Idempotency-Key", "file-2");
        var first = send(api, "text/csv", "", HEADER + "d-1,A,1,Li,Road\n").expect(202);
        database.asSuperuser()
                .sql(
                        "UPDATE orders.order_import SET created_at = now() - interval '25h' WHERE tenant_id = :t")
                .param("t", tenant)
                .update();
        var second = send(api, "text/csv", "", HEADER + "d-2,A,1,Li,Road\n").expect(202);
        assertThat(second.header("Location")).isNotEqualTo(first.header("Location"));
    }

    /** So many bytes in 800 rows, made while they are sent. */
    private static BodyPublisher lines(long bytes) {
        long usual = bytes / 800;
        var row = "x".repeat(Math.toIntExact(usual) - 1) + "\n";
        var last = "x".repeat(Math.toIntExact(bytes - 799 * usual) - 1) + "\n";
        return BodyPublishers.ofByteArrays(
                () ->
                        IntStream.range(0, 800)
                                .mapToObj(i -> i < 799 ? row : last)
                                .map(line -> line.getBytes(StandardCharsets.US_ASCII))
                                .iterator());
    }

    private Api.Answer sendBytes(String type, BodyPublisher body) {
        var path = "/api/v1/imports?merchantId=" + merchant;
        return api().with("Content-Type", type).post(path, body);
    }

    private void assertNothingStored() {
        assertThat(api().get("/api/v1/imports").json().path("items")).isEmpty();
        assertThat(storedRows()).isZero();
    }

    private long storedRows() {
        return database.asSuperuser()
                .sql("SELECT count(*) FROM orders.import_row WHERE tenant_id = :t")
                .param("t", tenant)
                .query(Long.class)
                .single();
    }

    /** So that other tests need not wait for rows that nobody looks at. */
    private void forgetPending() {
        database.asSuperuser()
                .sql(
                        """
                        UPDATE orders.import_row SET state = 'REFUSED', body = NULL
                        WHERE tenant_id = :t AND state = 'PENDING'""")
                .param("t", tenant)
                .update();
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
