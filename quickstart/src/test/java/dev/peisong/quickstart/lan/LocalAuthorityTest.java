package dev.peisong.quickstart.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAuthorityTest {
    @TempDir Path folder;

    private static LanNames names(String... addresses) {
        return new LanNames(
                new TreeSet<>(List.of(addresses)),
                new TreeSet<>(List.of("localhost", "depot", "depot.local")),
                addresses[0]);
    }

    @Test
    void aClientThatTrustsTheAuthorityTrustsTheGatewayByItsAddressAndName() throws Exception {
        var authority = new LocalAuthority(folder, Clock.systemUTC());
        assertThat(authority.provide(names("127.0.0.1", "192.168.7.5"))).isTrue();
        assertThat(shakesHands(authority, "127.0.0.1")).isTrue();
        assertThat(shakesHands(authority, "localhost")).isTrue();
        authority.provide(names("192.168.7.5"));
        assertThat(shakesHands(authority, "127.0.0.1")).isFalse();
    }

    @Test
    void theAuthorityIsMadeOnceAndTheCertificateFollowsTheAddresses() throws Exception {
        var authority = new LocalAuthority(folder, Clock.systemUTC());
        authority.provide(names("192.168.7.5"));
        var ca = Files.readString(authority.caCertificate());
        var first = Files.readString(authority.certificate());

        var later = new LocalAuthority(folder, Clock.systemUTC());
        assertThat(later.provide(names("192.168.7.5"))).isFalse();
        assertThat(Files.readString(later.certificate())).isEqualTo(first);
        assertThat(later.provide(names("10.0.0.9"))).isTrue();
        assertThat(Files.readString(later.certificate())).isNotEqualTo(first);
        assertThat(Files.readString(later.caCertificate())).isEqualTo(ca);
    }

    @Test
    void theCertificateIsRenewedAMonthBeforeItEnds() throws Exception {
        new LocalAuthority(folder, Clock.systemUTC()).provide(names("192.168.7.5"));
        assertThat(in(Duration.ofDays(59)).provide(names("192.168.7.5"))).isFalse();
        assertThat(in(Duration.ofDays(61)).provide(names("192.168.7.5"))).isTrue();
    }

    @Test
    void theAuthorityVouchesForPrivateNetworksAlone() throws Exception {
        var authority = new LocalAuthority(folder, Clock.systemUTC());
        authority.provide(names("192.168.7.5"));
        var ca = certificates(authority.caCertificate()).getFirst();
        assertThat(ca.getBasicConstraints()).isZero();
        assertThat(ca.getCriticalExtensionOIDs()).contains(NameConstraints.OID);
        assertThatCode(() -> vouch(authority, ca)).doesNotThrowAnyException();

        var stolen = names("192.168.7.5");
        stolen.hosts().add("bank.example");
        authority.provide(stolen);
        assertThatThrownBy(() -> vouch(authority, ca))
                .isInstanceOf(CertPathValidatorException.class)
                .hasMessageContaining("name constraints");
        authority.provide(names("8.8.8.8"));
        assertThatThrownBy(() -> vouch(authority, ca))
                .isInstanceOf(CertPathValidatorException.class);
    }

    /** As browsers and phones do it; the JDK overlooks constraints of a root, but for a path's. */
    private static void vouch(LocalAuthority authority, X509Certificate ca) throws Exception {
        var anchor = new TrustAnchor(ca.getSubjectX500Principal(), ca.getPublicKey(), null);
        var parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        var leaf = certificates(authority.certificate()).getFirst();
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf, ca));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    @Test
    void onlyTheOwnerReadsTheKeys() throws Exception {
        new LocalAuthority(folder, Clock.systemUTC()).provide(names("192.168.7.5"));
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(5)
                    .allSatisfy(
                            it ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(it)))
                                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void theFingerprintIsThatOfTheAuthority() throws Exception {
        var authority = new LocalAuthority(folder, Clock.systemUTC());
        authority.provide(names("192.168.7.5"));
        assertThat(authority.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void thisMachineHasAnAddressAndAName() throws Exception {
        var names = LanNames.ofThisMachine();
        assertThat(names.addresses()).contains("127.0.0.1", names.best());
        assertThat(names.hosts()).contains("localhost");
    }

    private LocalAuthority in(Duration later) throws IOException {
        return new LocalAuthority(folder, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
    }

    /** With a real TLS connection, in which the client checks the name it asked for. */
    private static boolean shakesHands(LocalAuthority authority, String host) throws Exception {
        var password = "unused".toCharArray();
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        var chain = certificates(authority.certificate());
        keys.setKeyEntry(
                "x", key(authority.key()), password, chain.toArray(X509Certificate[]::new));
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, password);
        var server = SSLContext.getInstance("TLS");
        server.init(managers.getKeyManagers(), null, null);

        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", certificates(authority.caCertificate()).getFirst());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var client = SSLContext.getInstance("TLS");
        client.init(null, trust.getTrustManagers(), null);

        try (var listening =
                (SSLServerSocket)
                        server.getServerSocketFactory()
                                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var serving =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try (var socket = (SSLSocket) listening.accept()) {
                                            socket.startHandshake();
                                        } catch (IOException refused) {
                                            // the client says so below
                                        }
                                    });
            try (var socket =
                    (SSLSocket)
                            client.getSocketFactory()
                                    .createSocket(host, listening.getLocalPort())) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return true;
            } catch (javax.net.ssl.SSLException refused) {
                return false;
            } finally {
                serving.join();
            }
        }
    }

    private static List<X509Certificate> certificates(Path pem) throws Exception {
        try (var in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private static java.security.PrivateKey key(Path pem) throws Exception {
        var base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    }
}
