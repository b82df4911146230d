package dev.peisong.quickstart.lan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * A page over plain HTTP, because it is read before the certificate is trusted: the authority's
 * certificate to download, and how to trust it, in Chinese and English. Nothing else is served.
 */
final class TrustPage implements AutoCloseable {
    private static final int WAITING = 16;

    private final HttpServer server;

    private TrustPage(HttpServer server) {
        this.server = server;
    }

    static TrustPage serve(int port, int httpsPort, LocalAuthority authority)
            throws IOException, GeneralSecurityException {
        byte[] certificate = Files.readAllBytes(authority.caCertificate());
        String page = template().replace("{{fingerprint}}", authority.fingerprint());
        var server = HttpServer.create(new InetSocketAddress(port), WAITING);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, page, certificate, httpsPort));
        server.start();
        return new TrustPage(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(
            HttpExchange exchange, String page, byte[] certificate, int httpsPort)
            throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", new byte[0]);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> {
                    String https = "https://" + host(exchange) + ":" + httpsPort;
                    send(
                            exchange,
                            200,
                            "text/html; charset=utf-8",
                            page.replace("{{https}}", https).getBytes(StandardCharsets.UTF_8));
                }
                case "/ca.crt" -> send(exchange, 200, "application/x-x509-ca-cert", certificate);
                default -> send(exchange, 404, "text/plain", new byte[0]);
            }
        }
    }

    /** As the visitor called us, if that is the name of a host; else the address they reached. */
    private static String host(HttpExchange exchange) {
        String asked = exchange.getRequestHeaders().getFirst("Host");
        String host = asked == null ? null : hostOf("http://" + asked);
        return host == null ? exchange.getLocalAddress().getAddress().getHostAddress() : host;
    }

    private static @org.jspecify.annotations.Nullable String hostOf(String url) {
        try {
            return URI.create(url).getHost();
        } catch (IllegalArgumentException strange) {
            return null;
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String template() throws IOException {
        try (var in = TrustPage.class.getResourceAsStream("trust.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
