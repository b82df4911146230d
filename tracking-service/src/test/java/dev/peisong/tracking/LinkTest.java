package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.testing.Api;
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
        await().untilAsserted(
                        () -> {
                            JsonNode seen = Api.on(port).get(path).expect(200).json();
                            assertThat(seen.path("vehicle").path("latitude").asDouble())
                                    .isEqualTo(Delivered.NEIGHBOUR.latitude());
                        });
        String seen = Api.on(port).get(path).body();
        assertThat(seen).doesNotContain("sealed", delivered.order.toString());
        String forged = path.substring(0, path.length() - 2) + "xx";
        Api.on(port).get(forged).expect(404);
        Api.on(port).get("/api/v1/public/track/nonsense").expect(404);
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

    private void links(String change) {
        database.asSuperuser()
                .sql(change + " WHERE tenant_id = :tenant")
                .param("tenant", delivered.tenant)
                .update();
    }
}
