package dev.peisong.quickstart.lan;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps other devices of the network served: the certificate follows the machine's addresses, and a
 * page tells people how to trust it.
 */
public final class Lan implements AutoCloseable {
    private static final int CHECK_SECONDS = 60;

    private final LocalAuthority authority;
    private final int httpsPort;
    private final TrustPage page;
    private final ScheduledExecutorService renewing =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("certificate").unstarted(work));

    private Lan(LocalAuthority authority, int httpsPort, TrustPage page) {
        this.authority = authority;
        this.httpsPort = httpsPort;
        this.page = page;
    }

    /**
     * Makes the certificates and begins to serve the page.
     *
     * @param folder where the authority is kept
     * @param events hears of renewals, and of those that failed
     */
    public static Lan open(Path folder, int httpsPort, int helpPort, Consumer<String> events)
            throws IOException, GeneralSecurityException, InterruptedException {
        var authority = new LocalAuthority(folder, Clock.systemUTC());
        authority.provide(LanNames.ofThisMachine());
        var lan = new Lan(authority, httpsPort, TrustPage.serve(helpPort, httpsPort, authority));
        var _ =
                lan.renewing.scheduleWithFixedDelay(
                        () -> lan.renew(events), CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
        return lan;
    }

    /** What the gateway is told, by environment variable. */
    public Map<String, String> gatewayEnvironment() throws IOException {
        return Map.of(
                "PEISONG_LAN_PORT", Integer.toString(httpsPort),
                "PEISONG_LAN_CERTIFICATE", authority.certificate().toString(),
                "PEISONG_LAN_KEY", authority.key().toString(),
                "PEISONG_LAN_AUTHORITY", authority.caCertificate().toString(),
                "PEISONG_DRIVER_APP",
                        "https://"
                                + LanNames.ofThisMachine().best()
                                + ":"
                                + httpsPort
                                + "/driver/");
    }

    private void renew(Consumer<String> events) {
        try {
            var names = LanNames.ofThisMachine();
            if (authority.provide(names)) {
                events.accept("the certificate now names " + names.addresses());
            }
        } catch (IOException | GeneralSecurityException e) {
            events.accept("the certificate could not be renewed: " + e.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
        page.close();
    }
}
