package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.personal.PersonalData;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import dev.peisong.common.testing.SchemaRules;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders as they are placed and read over HTTP. */
class PlacingTest extends OrderServiceTest {
    @Autowired PersonalData personal;

    @Test
    void theSchemaKeepsTenantsApart() {
        SchemaRules.check(database);
    }

    @Test
    void anOrderIsPlacedAndRead() {
        var id = placed("web-1");
        var answer = api().get("/api/v1/orders/" + id).expect(200);
        assertThat(answer.header("ETag")).isNotEmpty();
        var order = answer.json();
        assertThat(order.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(order.path("recipient").path("name").asString()).isEqualTo("Li Na");
        assertThat(order.path("address").path("line").path("street").asString())
                .isEqualTo("Hengshan Lu");
        assertThat(order.path("lines").path(0).path("weightGrams").asLong()).isEqualTo(1_000);
        assertThat(order.path("lines").path(0).path("units").path("open").asInt()).isEqualTo(3);
    }

    @Test
    void nothingPersonalIsStoredInClear() {
        var id = placed("web-2");
        var row =
                database.asSuperuser()
                        .sql("SELECT to_jsonb(o)::text FROM orders.orders o WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single();
        assertThat(row)
                .contains("Xuhui")
                .doesNotContain("Li Na", "138 0013", "13800138000", "ring", "Hengshan");
    }

    @Test
    void anotherTenantSeesNothing() {
        var id = placed("web-3");
        var stranger = Api.on(port).as(Caller.of(UUID.randomUUID(), "admin", Role.ADMIN));
        stranger.get("/api/v1/orders/" + id).expect(404);
        stranger.get("/api/v1/orders/" + id + "/timeline").expect(404);
        stranger.get("/api/v1/orders/" + id + "/shipments").expect(404);
        stranger.post("/api/v1/orders/" + id + "/cancel", "{\"reason\":\"X\"}").expect(404);
        assertThat(stranger.get("/api/v1/orders").json().path("items")).isEmpty();
    }

    @Test
    void anotherMerchantSeesNothing() {
        var id = placed("web-4");
        var other = aMerchant("other");
        var bound = Caller.of(tenant, "m", Role.MERCHANT).withMerchants(Scope.of(other));
        var stranger = Api.on(port).as(bound);
        stranger.get("/api/v1/orders/" + id).expect(404);
        stranger.post("/api/v1/orders/" + id + "/cancel", "{\"reason\":\"X\"}").expect(404);
        assertThat(stranger.get("/api/v1/orders").json().path("items")).isEmpty();
        stranger.post("/api/v1/orders", order("web-5")).expectError("/merchantId");
        var own = bound.withMerchants(Scope.of(merchant));
        Api.on(port).as(own).get("/api/v1/orders/" + id).expect(200);
    }

    @Test
    void aReferenceNamesOneOrder() {
        placed("web-6");
        api().post("/api/v1/orders", order("web-6"))
                .expectProblem(409, "external-reference-exists")
                .expectError("/externalReference");
    }

    @Test
    void theSameKeyPlacesOnce() {
        var api = api().with("Idempotency-Key", "k-" + tenant);
        var first = api.post("/api/v1/orders", order("web-7")).expect(201);
        var second = api.post("/api/v1/orders", order("web-7")).expect(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void viewersDoNotPlace() {
        Api.on(port)
                .as(Caller.of(tenant, "v", Role.VIEWER))
                .post("/api/v1/orders", order("web-8"))
                .expect(403);
    }

    @Test
    void ordersAreFound() {
        placed("find-1");
        var id = placed("find-2").toString();
        var number = api().get("/api/v1/orders/" + id).json().path("number").asString();
        for (var query :
                new String[] {
                    "number=" + number.toLowerCase(Locale.ROOT),
                    "externalReference=find-2",
                    "text=find-2+xuh"
                }) {
            var found = api().get("/api/v1/orders?" + query).expect(200).json().path("items");
            assertThat(found.findValuesAsString("id")).as(query).containsExactly(id);
        }
        for (var query :
                new String[] {
                    "phoneLastFour=8000",
                    "phone=%2B8613800138000",
                    "state=RECEIVED,CONFIRMED",
                    "merchantId=" + merchant
                }) {
            var found = api().get("/api/v1/orders?" + query).expect(200).json().path("items");
            assertThat(found.size()).as(query).isEqualTo(2);
        }
        assertThat(api().get("/api/v1/orders?phoneLastFour=8001").json().path("items")).isEmpty();
        var first = api().get("/api/v1/orders?limit=1").json();
        var next = api().get("/api/v1/orders?limit=1&after=" + first.path("next").asString());
        assertThat(
                        next.expect(200)
                                .json()
                                .path("items")
                                .path(0)
                                .path("externalReference")
                                .asString())
                .isEqualTo("find-1");
    }

    @Test
    void whoIsErasedCannotBeReadAnyMore() {
        var id = placed("erase-1");
        var key =
                database.asSuperuser()
                        .sql(
                                "SELECT delivery->'recipient'->>'keyId' FROM orders.orders WHERE id = :id")
                        .param("id", id)
                        .query((row, _) -> UUID.fromString(row.getString(1)))
                        .single();
        Tenancy.runAsSystem(tenant, () -> personal.erase(key));
        var order = api().get("/api/v1/orders/" + id).expect(200).json();
        assertThat(order.path("recipient").path("name").isMissingNode()).isTrue();
        assertThat(order.path("address").path("city").asString()).isEqualTo("Shanghai");
    }
}
