package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.testing.Api;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role may do with orders. */
class RightsTest extends OrderServiceTest {

    @ParameterizedTest
    @CsvSource({
        // reads, places and cancels, settles exceptions, decides for the tenant
        "ADMIN, true, true, true, true",
        "DISPATCHER, true, true, true, false",
        "STATION_MANAGER, true, false, true, false",
        "WAREHOUSE, true, false, false, false",
        "CUSTOMER_SERVICE, true, true, true, false",
        "FINANCE, true, false, false, false",
        "DRIVER, false, false, false, false",
        "MERCHANT, true, true, false, false",
        "PARTNER, true, true, false, false",
        "VIEWER, true, false, false, false",
    })
    void ofARole(Role role, boolean reads, boolean places, boolean settles, boolean decides) {
        UUID order = placed("before");
        var one = Api.on(port).as(as(role));
        for (var path :
                new String[] {
                    "orders/" + order,
                    "orders",
                    "orders/" + order + "/timeline",
                    "orders/" + order + "/shipments",
                    "shipments",
                    "exceptions",
                    "refusals",
                    "imports"
                }) {
            assertMay(reads, one.get("/api/v1/" + path));
        }
        assertMay(places, one.post("/api/v1/orders", order("by-" + role)));
        assertMay(
                places,
                one.with("Content-Type", "text/csv")
                        .post("/api/v1/imports?merchantId=" + merchant, "a\n1\n"));
        assertMay(
                places, one.post("/api/v1/orders/" + order + "/cancel", "{\"reason\":\"ASKED\"}"));
        assertMay(places, one.with("If-Match", "\"0\"").patch("/api/v1/orders/" + order, "{}"));
        assertMay(
                settles,
                one.post(
                        "/api/v1/exceptions/" + UUID.randomUUID() + "/resolve",
                        "{\"resolution\":\"paid\"}"));
        assertMay(
                decides,
                one.with("If-Match", "\"0\"").put("/api/v1/order-settings", "{\"maxAttempts\":2}"));
        assertMay(decides, one.post("/api/v1/merchants", "{\"code\":\"NEW\",\"name\":\"New\"}"));
    }

    private Caller as(Role role) {
        return switch (role) {
            case MERCHANT -> Caller.of(tenant, "m", role).withMerchants(Scope.of(merchant));
            case PARTNER -> Caller.of(tenant, "p", role).withScopes("orders:write");
            case DRIVER -> Caller.of(tenant, "d", role).withDriver(UUID.randomUUID());
            default -> Caller.of(tenant, role.name(), role);
        };
    }

    /** Whatever else is wrong with it. */
    private static void assertMay(boolean may, Api.Answer answer) {
        assertThat(answer.status() != 403).as(answer.body()).isEqualTo(may);
        assertThat(answer.status()).as(answer.body()).isLessThan(500).isNotEqualTo(401);
    }
}
