package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens, as it happens. */
class StreamTest extends TrackingStage {
    private static final String OPERATIONS = "/api/v1/streams/operations";
    private static final String PLANNED = "event:dispatch.job-planned.v1";
    private static final String POSITION = "event:positions";

    @Test
    void aStreamShowsWhatHappensAndGoesOnAfterALostConnection() throws Exception {
        delivered.created();
        awaitState("CREATED");
        List<String> told = read(admin(), ofShipment(), null);
        await().until(() -> told.contains(":open"));
        delivered.planned();
        await().until(() -> told.contains(PLANNED));

        String first = view().path("timeline").get(0).path("entryId").asString();
        List<String> again = read(admin(), ofShipment(), first);
        await().until(() -> again.contains(PLANNED));
    }

    @Test
    void dispatchersSeeEverythingAndGoOnAfterALostConnection() throws Exception {
        delivered.created();
        awaitState("CREATED");
        List<String> told = read(admin(), OPERATIONS, null);
        await().until(() -> told.contains(":open"));
        delivered.planned().departed();
        fix(Delivered.NEIGHBOUR.latitude(), "2026-05-04T08:05:00Z").expect(202);
        await().until(
                        () ->
                                told.containsAll(
                                                List.of(
                                                        PLANNED,
                                                        "event:dispatch.route-departed.v1"))
                                        && told.contains(POSITION));
        assertThat(String.join("", told)).doesNotContain("sealed");
        awaitState("OUT_FOR_DELIVERY");
        String first = view().path("timeline").get(0).path("entryId").asString();
        List<String> again = read(admin(), OPERATIONS, first);
        await().until(() -> again.contains("event:shipment.state-changed.v1"));
    }

    @Test
    void whoSeesSomeMerchantsOrSitesIsShownWhatIsOfThem() throws Exception {
        delivered.created();
        awaitState("CREATED");
        Caller clerk = Caller.of(delivered.tenant, "clerk", Role.CUSTOMER_SERVICE);
        Caller of = clerk.withMerchants(Scope.of(delivered.merchant));
        Caller rival = clerk.withMerchants(Scope.of(UUID.randomUUID()));
        Caller elsewhere = rival.withSites(Scope.of(UUID.randomUUID()));
        List<String> own = read(of, OPERATIONS, null);
        List<String> rivals = read(rival, OPERATIONS, null);
        List<String> others = read(elsewhere, OPERATIONS, null);
        await().until(() -> Stream.of(own, rivals, others).allMatch(s -> s.contains(":open")));
        delivered.planned().departed();
        awaitState("OUT_FOR_DELIVERY");
        fix(Delivered.NEIGHBOUR.latitude(), "2026-05-04T08:05:00Z").expect(202);
        await().until(() -> own.contains(PLANNED) && own.contains(POSITION));
        await().until(() -> rivals.contains(POSITION)); // vehicles are the sites'
        assertThat(rivals).doesNotContain(PLANNED);
        long beats = beats(others);
        await().until(() -> beats(others) > beats + 1);
        assertThat(others).doesNotContain(PLANNED, POSITION);
    }

    @Test
    void aQuietStreamBeats() throws Exception {
        delivered.created();
        awaitState("CREATED");
        List<String> told = read(admin(), ofShipment(), null);
        await().until(() -> beats(told) >= 2);
    }

    @Test
    void aDriverWatchesNoShipment() throws Exception {
        delivered.created();
        awaitState("CREATED");
        api(Caller.of(delivered.tenant, "driver", Role.DRIVER)).get(ofShipment()).expect(403);
    }

    private String ofShipment() {
        return "/api/v1/streams/shipments/" + delivered.shipment;
    }

    private static long beats(List<String> told) {
        return told.stream().filter(":"::equals).count();
    }

    /** Reads a stream in the background; it ends with the service. */
    private List<String> read(Caller caller, String path, @Nullable String after) throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Stream<String> stream = open(caller, path, after);
        Thread.startVirtualThread(() -> stream.forEach(lines::add));
        return lines;
    }

    private Stream<String> open(Caller caller, String path, @Nullable String after)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + TestTokens.of(caller));
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        var client = HttpClient.newHttpClient();
        var response = client.send(request.build(), BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
