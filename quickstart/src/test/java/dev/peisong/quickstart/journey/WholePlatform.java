package dev.peisong.quickstart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.RunningPlatform;
import dev.peisong.quickstart.demo.Installation;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.api.Session;
import dev.peisong.quickstart.demo.check.Invariants;
import dev.peisong.quickstart.demo.check.Notes;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * Gives tests the whole platform: started before the first of all classes, stopped after the last,
 * however they went. After each class everything that must always hold has to hold.
 */
final class WholePlatform implements BeforeAllCallback, AfterAllCallback {
    /** For whatever has to go through several services, on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Notes NOTHING_NOTED = new Notes(Map.of());

    private static @Nullable RunningPlatform running;
    private static @Nullable Gateway admin;

    /** What an earlier class has broken is not waited for again after each. */
    private static boolean broken;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(WholePlatform.class))
                .computeIfAbsent(WholePlatform.class, _ -> start(), RunningPlatform.class);
    }

    private static RunningPlatform start() {
        try {
            var started = RunningPlatform.start();
            running = started;
            admin = signIn(started.installation());
            return started;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The platform does not start", e);
        }
    }

    private static Gateway signIn(Installation installation) {
        return new Gateway(
                installation.gateway(),
                new Session(
                        Installation.ORGANISATION,
                        Installation.ADMINISTRATOR,
                        installation.password()));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (running != null) {
            bringToRest();
        }
    }

    /**
     * Waits until all is said and heard, and nothing contradicts what must always hold. Whoever
     * still waits for a driver calls it off, so that every order has to end; that may serve others.
     */
    static void bringToRest() throws IOException {
        var invariants = new Invariants(platform().installation().backends(), NOTHING_NOTED);
        Duration patience = broken ? Duration.ofSeconds(10) : PATIENCE;
        broken = true;
        await("the invariants")
                .atMost(patience)
                .pollInterval(Duration.ofSeconds(1))
                .pollInSameThread()
                .untilAsserted(
                        () -> {
                            admin().list("/api/v1/orders?state=CONFIRMED&state=SCHEDULED")
                                    .forEach(WholePlatform::callOff);
                            assertThat(invariants.violations()).isEmpty();
                        });
        broken = false;
    }

    private static void callOff(JsonNode order) {
        String path = "/api/v1/orders/" + order.path("id").asString() + "/cancel";
        admin().post(path, Map.of("reason", "END_OF_TEST")).expectSuccess();
    }

    static RunningPlatform platform() {
        return Objects.requireNonNull(running);
    }

    /** The administrator of the organisation {@code demo}. */
    static Gateway admin() {
        return Objects.requireNonNull(admin);
    }
}
