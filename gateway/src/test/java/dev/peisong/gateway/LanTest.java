package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway with a second door, for phones of the local network. */
class LanTest extends GatewayTest {
    /** Outlives the test, as the gateway does, which looks at it again and again. */
    private static final Path FOLDER = newFolder();

    @Autowired private ServletWebServerApplicationContext context;

    @DynamicPropertySource
    static void lan(DynamicPropertyRegistry registry) throws Exception {
        certify("first");
        registry.add("peisong.lan.port", () -> 0);
        registry.add("peisong.lan.check", () -> "50ms");
        registry.add("peisong.lan.certificate", () -> FOLDER.resolve("gateway.crt"));
        registry.add("peisong.lan.key", () -> FOLDER.resolve("gateway.key"));
        registry.add("peisong.lan.authority", () -> FOLDER.resolve("gateway.crt"));
    }

    @Test
    void aPhoneSignsInOverHttpsWithACookieForThisHostAlone() throws Exception {
        var organisation = organisation();
        var body =
                """
                {"organisation":"%s","username":"%s","password":"%s"}"""
                        .formatted(organisation.slug(), organisation.admin(), PASSWORD);
        var request =
                HttpRequest.newBuilder(lan("/api/v1/session"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        var answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(201);
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-peisong=pss_")
                .contains("Path=/", "HttpOnly", "Secure", "SameSite=Lax");
        var again =
                HttpRequest.newBuilder(lan("/api/v1/session"))
                        .header("Cookie", cookie.split(";", 2)[0]);
        assertThat(send(again).statusCode()).isEqualTo(200);
    }

    @Test
    void theAuthorityCanBeDownloadedAndMetricsCannot() throws Exception {
        var certificate = send(HttpRequest.newBuilder(lan("/ca.crt")));
        assertThat(certificate.body()).isEqualTo(Files.readString(FOLDER.resolve("gateway.crt")));
        assertThat(certificate.headers().firstValue("Content-Type"))
                .contains("application/x-x509-ca-cert");
        for (var path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus"}) {
            assertThat(send(HttpRequest.newBuilder(lan(path))).statusCode()).isEqualTo(404);
        }
        anonymous().get("/actuator/health/readiness").expect(200);
    }

    @Test
    void aRenewedCertificateIsServedWithoutARestart() throws Exception {
        var before = served();
        certify("second");
        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !served().equals(before));
    }

    private X509Certificate served() throws Exception {
        return (X509Certificate)
                send(HttpRequest.newBuilder(lan("/ca.crt")))
                        .sslSession()
                        .orElseThrow()
                        .getPeerCertificates()[0];
    }

    private URI lan(String path) {
        var tomcat = ((TomcatWebServer) Objects.requireNonNull(context.getWebServer())).getTomcat();
        int lanPort =
                Arrays.stream(tomcat.getService().findConnectors())
                        .filter(Connector::getSecure)
                        .findFirst()
                        .orElseThrow()
                        .getLocalPort();
        return URI.create("https://127.0.0.1:" + lanPort + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var in = Files.newInputStream(FOLDER.resolve("gateway.crt"))) {
            trusted.setCertificateEntry(
                    "gateway", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (var client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Path newFolder() {
        try {
            var made = Files.createTempDirectory("lan");
            made.toFile().deleteOnExit();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the launcher does, in short: a certificate that vouches for itself. */
    private static void certify(String name) throws Exception {
        Path store = FOLDER.resolve(name + ".p12");
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                name,
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-keystore",
                                store.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        write("gateway.key", "PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded());
        write("gateway.crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
    }

    private static void write(String file, String what, byte[] der) throws IOException {
        var base64 =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der);
        FOLDER.resolve(file).toFile().deleteOnExit();
        Files.writeString(
                FOLDER.resolve(file),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, base64, what));
    }
}
