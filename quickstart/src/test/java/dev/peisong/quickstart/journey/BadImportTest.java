package dev.peisong.quickstart.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.demo.api.Gateway;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Files of orders that are not what they should be, as a whole or here and there. */
@ExtendWith(WholePlatform.class)
class BadImportTest {
    private static final String CSV = "text/csv";
    private static final String HEADER =
            "externalReference,lines.0.sku,lines.0.quantity,recipient.name,address.city,point.latitude,point.longitude\n";
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    private Stage stage;
    private Wire wire;

    @BeforeEach
    void openAShop() throws Exception {
        Gateway admin = WholePlatform.admin();
        HouseRules.set(admin);
        stage = Stage.withBooks(admin, 5);
        wire = new Wire();
        stage.counter.cancel(stage.ordersBooks(1)).expectSuccess(); // the desk knows books now
    }

    @Test
    void aByteOrderMarkIsNoFault() throws Exception {
        JsonNode done = imported("\uFEFF" + HEADER + row("A-1", "BOOK", "1", "31.0"));

        assertThat(done.path("ordered").asInt()).isEqualTo(1);
        assertThat(orders()).hasSize(2);
    }

    @Test
    void rowsAreRefusedOneByOneWithTheFieldAtFault() throws Exception {
        JsonNode done =
                imported(
                        HEADER
                                + row("A-1", "BOOK", "1", "31.0")
                                + row("A-2", "BOOK", "-1", "31.0")
                                + row("A-3", "GHOST", "1", "31.0")
                                + row("A-4", "BOOK", "many", "31.0")
                                + row("A-5", "BOOK", "1", "48.2")
                                + row("", "BOOK", "1", "31.0")
                                + "A-7,BOOK,1\n"
                                + "A-8,BOOK,1,Li,Yunpu,31.0,104.5,and,more\n"
                                + row("A-9", "BOOK", "1", "31.0"));

        assertThat(done.path("ordered").asInt()).isEqualTo(2);
        assertThat(refusals(done))
                .containsExactly(
                        "2 /lines/0/quantity",
                        "3 /lines/0/sku",
                        "4 /lines/0/quantity",
                        "5 /point",
                        "6 /externalReference",
                        "7 ",
                        "8 ");
        assertThat(orders()).hasSize(3);
    }

    @Test
    void linesOfJsonAsWell() throws Exception {
        String good = stage.counter.anOrder(java.util.Map.of("BOOK", 1)).toString();
        String file =
                "{\"externalReference\": \n{\"colour\": 1}\n[]\n{\"externalReference\": \"A\"}\n";

        var reply = wire.post(path(""), "application/x-ndjson", file);

        assertThat(reply.status()).as(reply.body() + good).isEqualTo(202);
        assertThat(refusals(awaitDone(reply.body())))
                .containsExactly("1 ", "2 /colour", "3 ", "4 /address");
    }

    @Test
    void aFileThatMakesNoSenseIsRefusedWhole() throws Exception {
        String row = row("A-1", "BOOK", "1", "31.0");
        isRefused(
                "?", HEADER.replace(',', ';') + row, "&delimiter=,", "/delimiter wrong-delimiter");
        isRefused("?", HEADER + row, "&delimiter=;", "/delimiter wrong-delimiter");
        isRefused("?", "colour,priority\nred,1\n", "", " unknown-field");
        isRefused("?", HEADER.replace("externalReference", "lines.0.sku") + row, "", " bad-header");
        isRefused("?", HEADER + "\"A-1,BOOK\n", "", " malformed-csv");
        isRefused("?", HEADER, "", " empty");
        isRefused("?", "", "", " empty");
        isRefused("?", HEADER + row, "&mapping=nonsense", "/mapping malformed-json");
        String mapping = URLEncoder.encode("{\"lines.0.sku\": \"Article\"}", UTF_8);
        isRefused("?", HEADER + row, "&mapping=" + mapping, "/mapping/lines.0.sku unknown-column");
        assertThat(orders()).hasSize(1);
    }

    @Test
    void textInAnotherEncodingIsNotGuessedAt() throws Exception {
        byte[] file = (HEADER + "A-1,BOOK,1,王芳,云浦,31.0,104.5\n").getBytes(Charset.forName("GBK"));

        assertThat(wire.post(path(""), CSV, file).expectProblem(400).faults())
                .containsExactly(" not-utf-8");
        wire.post(path(""), "application/vnd.ms-excel", file).expectProblem(415);
        assertThat(imports()).isEmpty();
    }

    @Test
    void oneRowTooManyRefusesAll() throws Exception {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i <= MOST_ROWS; i++) {
            file.append(row("A-" + i, "BOOK", "1", "31.0"));
        }

        var reply = wire.post(path(""), CSV, file.toString()).expectProblem(400);

        assertThat(reply.faults()).containsExactly(" too-many-rows");
        assertThat(imports()).isEmpty();
        assertThat(orders()).hasSize(1);
    }

    @Test
    void oneByteTooManyRefusesAll() throws Exception {
        byte[] start = (HEADER + row("A-1", "BOOK", "1", "31.0")).getBytes(UTF_8);
        byte[] file = Arrays.copyOf(start, MOST_BYTES + 1);
        Arrays.fill(file, start.length, file.length, (byte) '\n');

        var reply = wire.post(path(""), CSV, file).expectProblem(413);

        assertThat(reply.body().path("detail").asString()).contains(Integer.toString(MOST_BYTES));
        assertThat(imports()).isEmpty();
        assertThat(orders()).hasSize(1);
    }

    private static String row(String reference, String sku, String quantity, String latitude) {
        return String.join(",", reference, sku, quantity, "Li", "Yunpu", latitude, "104.5") + "\n";
    }

    private String path(String more) {
        return "/api/v1/imports?merchantId=" + stage.merchant + more;
    }

    private void isRefused(String name, String file, String query, String fault) throws Exception {
        var reply = wire.post(path(query), CSV, file).expectProblem(400);
        assertThat(reply.faults()).as(name + file).containsExactly(fault);
        assertThat(imports()).isEmpty();
    }

    private JsonNode imported(String file) throws Exception {
        var reply = wire.post(path(""), CSV, file);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(202);
        return awaitDone(reply.body());
    }

    private JsonNode awaitDone(JsonNode taken) {
        String path = "/api/v1/imports/" + taken.path("id").asString();
        await("the import")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> stage.admin.get(path).body().path("done").asBoolean());
        return stage.admin.get(path).body();
    }

    private List<String> refusals(JsonNode done) {
        String rows = "/api/v1/imports/" + done.path("id").asString() + "/rows?state=REFUSED";
        return stage.admin.list(rows).stream()
                .map(row -> row.path("rowNumber").asInt() + " " + row.path("pointer").asString(""))
                .toList();
    }

    private List<JsonNode> orders() {
        return stage.admin.list("/api/v1/orders?merchantId=" + stage.merchant);
    }

    /** What was stored of this merchant's files. */
    private List<JsonNode> imports() {
        return stage.admin.list("/api/v1/imports").stream()
                .filter(
                        each ->
                                each.path("merchantId")
                                        .asString()
                                        .equals(stage.merchant.toString()))
                .toList();
    }
}
