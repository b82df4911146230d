package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The table of orders: filters, sorting, counts, and the file. */
class ListingTest extends OrderServiceTest {

    @Test
    void aLineTellsEnoughToRecogniseAnOrder() {
        var id = placed("l-1");
        var line = list("").path(0);
        assertThat(line.path("id").asString()).isEqualTo(id.toString());
        assertThat(line.path("recipientName").asString()).isEqualTo("Li Na");
        assertThat(line.path("units").asInt()).isEqualTo(5);
        assertThat(line.path("serviceProduct").asString()).isEqualTo("STANDARD");
        assertThat(line.path("revision").isIntegralNumber()).isTrue();
    }

    @Test
    void isFoundByWordsAndByTheEndOfItsPhoneNumber() {
        var id = placed("l-2 Blue-Gate");
        placed("l-3");
        assertFinds("text=blue", id);
        assertFinds("text=GAT+xuh", id);
        assertThat(list("text=8000")).hasSize(2);
        assertThat(list("text=8001")).isEmpty();
        assertThat(list("text=' OR")).isEmpty();
    }

    @Test
    void wordsFollowWhatIsAmended() {
        var id = placed("l-4");
        var etag = api().get("/api/v1/orders/" + id).header("ETag");
        api().with("If-Match", etag)
                .patch(
                        "/api/v1/orders/" + id,
                        "{\"address\":{\"district\":\"Pudong\",\"street\":\"Century Avenue\"}}")
                .expect(200);
        assertFinds("text=pudong", id);
        assertThat(list("text=xuhui")).isEmpty();
    }

    @Test
    void isSortedByItsWindowThroughAllPages() {
        var ids = new ArrayList<String>();
        for (int hour : new int[] {15, 9, 12, 9}) {
            ids.add(placedFor("s-" + ids.size(), hour).toString());
        }
        var without = placed("s-none").toString();
        var first = List.of(ids.get(1), ids.get(3), ids.get(2), ids.get(0), without);
        assertThat(walk("sort=DUE_FIRST")).isEqualTo(first);
        assertThat(walk("sort=DUE_LAST")).isEqualTo(first.reversed());
        assertThat(walk("sort=OLDEST"))
                .containsExactly(ids.get(0), ids.get(1), ids.get(2), ids.get(3), without);
        assertThat(walk("")).isEqualTo(walk("sort=OLDEST").reversed());
        assertThat(walk("dueFrom=2031-03-02T11:00:00Z&dueBefore=2031-03-02T14:00:00Z"))
                .containsExactly(ids.get(2));
    }

    @Test
    void whatIsPastItsWindowIsLate() {
        var late = placedAt("late", "2020-03-02T09:00:00Z", "2020-03-02T10:00:00Z");
        placedFor("fine", 9);
        assertFinds("standing=LATE", late);
        assertThat(list("standing=LATE").path(0).path("standing").asString()).isEqualTo("LATE");
        assertThat(list("standing=AT_RISK")).isEmpty();
        api().post("/api/v1/orders/" + late + "/cancel", "{\"reason\":\"ASKED\"}").expect(200);
        assertThat(list("standing=LATE")).isEmpty();
    }

    @Test
    void countsAreByStateOfWhatFitsTheRest() {
        placed("c-1");
        var gone = placed("c-2");
        placedAt("c-3", "2020-03-02T09:00:00Z", "2020-03-02T10:00:00Z");
        api().post("/api/v1/orders/" + gone + "/cancel", "{\"reason\":\"ASKED\"}").expect(200);
        var counts = api().get("/api/v1/orders/counts?state=DELIVERED").expect(200).json();
        assertThat(counts.path("states").path("RECEIVED").asInt()).isEqualTo(2);
        assertThat(counts.path("states").path("CANCELLED").asInt()).isOne();
        assertThat(counts.path("states").path("DELIVERED").isMissingNode()).isFalse();
        assertThat(counts.path("late").asInt()).isOne();
        var found = api().get("/api/v1/orders/counts?externalReference=c-1").expect(200).json();
        assertThat(found.path("states").path("RECEIVED").asInt()).isOne();
    }

    @Test
    void theFileHasNoFormulas() {
        placed("=HYPERLINK(1)");
        var answer = api().get("/api/v1/orders/export").expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        var lines = answer.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\uFEFFnumber,merchant,externalReference");
        assertThat(lines.get(1))
                .contains("'=HYPERLINK(1)", "'+86 138 0013 8000", "Hengshan Lu", "3 A; 2 B");
        var bound = Caller.of(tenant, "m", Role.MERCHANT).withMerchants(Scope.of(aMerchant("x")));
        var others = Api.on(port).as(bound).get("/api/v1/orders/export").expect(200);
        assertThat(others.body().lines()).hasSize(1);
    }

    @Test
    void aBadFilterIsNamed() {
        for (var field : List.of("standing", "dueFrom", "siteId", "id")) {
            api().get("/api/v1/orders?" + field + "=nonsense").expect(400).expectError("/" + field);
        }
        api().get("/api/v1/orders?phoneLastFour=12").expect(400).expectError("/phoneLastFour");
        api().get("/api/v1/orders?sort=nonsense").expect(400).expectError("/sort");
    }

    private void assertFinds(String query, UUID... ids) {
        assertThat(list(query).findValuesAsString("id"))
                .as(query)
                .containsExactlyElementsOf(List.of(ids).stream().map(UUID::toString).toList());
    }

    private JsonNode list(String query) {
        return api().get("/api/v1/orders?" + query.replace(" ", "%20").replace("'", "%27"))
                .expect(200)
                .json()
                .path("items");
    }

    /** All ids, two a page. */
    private List<String> walk(String query) {
        var ids = new ArrayList<String>();
        var after = "";
        do {
            var page = api().get("/api/v1/orders?limit=2&" + query + after).expect(200).json();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return ids;
    }

    private UUID placedFor(String reference, int hour) {
        return placedAt(
                reference,
                "2031-03-02T%02d:00:00Z".formatted(hour),
                "2031-03-02T%02d:30:00Z".formatted(hour));
    }

    private UUID placedAt(String reference, String from, String to) {
        var windows =
                "\"windows\":[{\"start\":\"%s\",\"end\":\"%s\"}],\"point\"".formatted(from, to);
        var answer =
                api().post("/api/v1/orders", order(reference).replace("\"point\"", windows))
                        .expect(201);
        return UUID.fromString(answer.json().path("id").asString());
    }
}
