package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.testing.Api;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a customer sees without a login. */
class LinkTest extends TrackingStage {

    @Test
    void aCustomerFollowsByALinkAndOnlyByThat() {
        delivered.created().planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        fix(Delivered.NEIGHBOUR.latitude(), "2026-05-04T08:05:00Z").expect(202);
        String path = link();
        await().until(() -> !page(path).path("vehicle").isMissingNode());
        assertThat(page(path).at("/vehicle/withinMeters").asInt()).isPositive();
        assertThat(page(path).at("/vehicle/point/latitude").asDouble())
                .isNotEqualTo(Delivered.NEIGHBOUR.latitude());
        assertThat(page(path).path("stopsBefore").asInt()).isOne();
        String seen = Api.on(port).get(path).body();
        assertThat(seen)
                .doesNotContain("sealed")
                .doesNotContain(
                        Stream.of(
                                        delivered.order,
                                        delivered.merchant,
                                        delivered.route,
                                        delivered.vehicle,
                                        delivered.driver,
                                        delivered.firstStop)
                                .map(UUID::toString)
                                .toArray(String[]::new));
        String forged = path.substring(0, path.length() - 2) + "xx";
        Api.on(port).get(forged).expect(404);
        Api.on(port).get("/api/v1/public/track/nonsense").expect(404);
    }

    @Test
    void theVehicleIsShownExactlyOnceItComesToThem() {
        delivered.created().named().planned();
        awaitState("CREATED");
        String path = link();
        fix(Delivered.DEPOT.latitude(), "2026-05-04T07:55:00Z").expect(202);
        assertThat(page(path).has("vehicle")).isFalse();
        assertThat(page(path).has("courier")).isFalse();
        delivered.departed();
        awaitState("OUT_FOR_DELIVERY");
        assertThat(page(path).has("vehicle")).as("seen before it left").isFalse();
        fix(Delivered.NEIGHBOUR.latitude(), "2026-05-04T08:11:00Z").expect(202);
        delivered.neighbourDone();
        await().untilAsserted(
                        () -> {
                            JsonNode seen = page(path);
                            assertThat(seen.path("stopsBefore").asInt(-1)).isZero();
                            assertThat(seen.at("/vehicle/withinMeters").asInt(-1)).isZero();
                            assertThat(seen.at("/vehicle/point/latitude").asDouble())
                                    .isEqualTo(Delivered.NEIGHBOUR.latitude());
                        });
        await().untilAsserted(
                        () -> {
                            JsonNode named = page(path);
                            assertThat(named.at("/courier/name").asString()).isEqualTo("Ming");
                            assertThat(named.at("/courier/vehicle").asString()).isEqualTo("VAN 7");
                            assertThat(named.path("merchant").asString()).isEqualTo("Tea House");
                            assertThat(named.path("zone").asString()).isEqualTo("Asia/Shanghai");
                        });
        JsonNode seen = page(path);
        assertThat(seen.path("steps").findValuesAsString("kind"))
                .containsExactlyInAnyOrder("TAKEN_ON", "PLANNED", "ON_ITS_WAY");
        assertThat(seen.at("/destination/latitude").asDouble())
                .isEqualTo(Delivered.DOOR.latitude());
        assertThat(seen.at("/arrival/basis").asString()).isEqualTo("LIVE");
    }

    @Test
    void noTimeIsSaidOfWhatIsBackAtTheSite() {
        delivered.created().planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        String path = link();
        assertThat(page(path).has("arrival")).isTrue();
        delivered.shipmentState("AT_SITE");
        awaitState("AT_SITE");
        assertThat(page(path).has("arrival")).as("until it is planned again").isFalse();
    }

    @Test
    void anExpiredLinkLooksLikeOneThatNeverWas() {
        delivered.created();
        awaitState("CREATED");
        String path = link();
        String stream = path + "/stream";
        Api.on(port).get(path).expect(200);
        links("UPDATE tracking_link SET expires_at = now() - interval '1 second'");
        Api.on(port).get(path).expectProblem(404, "tracking-link-not-found");
        Api.on(port).with("Accept", "text/event-stream").get(stream).expect(404);
    }

    @Test
    void theTableOfLinksOpensNothing() {
        delivered.created();
        awaitState("CREATED");
        String token = link().replace("/api/v1/public/track/", "");
        assertThat(token.substring(token.indexOf('.') + 1)).hasSizeGreaterThanOrEqualTo(22);
        String kept =
                database.asSuperuser()
                        .sql("SELECT l::text FROM tracking_link l WHERE tenant_id = :tenant")
                        .param("tenant", delivered.tenant)
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain(token, token.substring(token.indexOf('.') + 1));
    }

    private JsonNode page(String path) {
        return Api.on(port).get(path).expect(200).json();
    }

    private void links(String change) {
        database.asSuperuser()
                .sql(change + " WHERE tenant_id = :tenant")
                .param("tenant", delivered.tenant)
                .update();
    }
}
