package dev.peisong.quickstart.lan;

import dev.peisong.quickstart.backend.SecretFiles;
import dev.peisong.quickstart.backend.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The certificate authority of one installation, made once, and the certificate that it gives the
 * gateway for the names that this machine has at the time. Only the owner reads its folder.
 */
public final class LocalAuthority {
    private static final String CA = "ca";
    private static final String GATEWAY = "gateway";
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final String CA_DAYS = "3650";
    private static final String GATEWAY_DAYS = "90";

    private final Path folder;
    private final SecretFiles files;
    private final Clock clock;

    public LocalAuthority(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.files = new SecretFiles(folder);
        this.clock = clock;
        files.once("password", () -> SecretFiles.password(24));
    }

    /** What phones must trust, in PEM. */
    public Path caCertificate() {
        return folder.resolve("ca.crt");
    }

    /** The gateway's certificate in PEM, followed by the authority's. */
    public Path certificate() {
        return folder.resolve("gateway.crt");
    }

    /** The gateway's private key, PKCS #8 in PEM. */
    public Path key() {
        return folder.resolve("gateway.key");
    }

    /**
     * Makes what is missing, and renews the gateway's certificate when it ends within a month or
     * names others than {@code names}.
     *
     * @return whether the gateway has another certificate now
     */
    public synchronized boolean provide(LanNames names)
            throws IOException, GeneralSecurityException, InterruptedException {
        if (!Files.exists(store())) {
            makeAuthority(names);
        }
        var keys = open();
        if (keys.getCertificate(GATEWAY) instanceof X509Certificate known && serves(known, names)) {
            return false;
        }
        if (keys.containsAlias(GATEWAY)) {
            keytool("forget the old certificate", "-delete", "-alias", GATEWAY);
        }
        issue(names);
        keys = open();
        files.write("ca.crt", pem("CERTIFICATE", authority(keys).getEncoded()));
        var key = keys.getKey(GATEWAY, password().toCharArray());
        files.write("gateway.key", pem("PRIVATE KEY", key.getEncoded()));
        var chain = new StringBuilder();
        for (Certificate link : keys.getCertificateChain(GATEWAY)) {
            chain.append(pem("CERTIFICATE", link.getEncoded()));
        }
        files.write("gateway.crt", chain.toString());
        return true;
    }

    /** SHA-256 of the authority's certificate, for people to compare. */
    public String fingerprint() throws IOException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(authority(open()).getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }

    private void makeAuthority(LanNames names) throws IOException, InterruptedException {
        String host =
                names.hosts().stream()
                        .filter(it -> it.endsWith(".local"))
                        .findFirst()
                        .orElse("localhost");
        keytool(
                "make a certificate authority",
                "-genkeypair",
                "-alias",
                CA,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Peisong local CA (" + host + "),O=Peisong",
                "-validity",
                CA_DAYS,
                "-ext",
                "bc:critical=ca:true,pathlen:0",
                "-ext",
                "ku:critical=keyCertSign,cRLSign",
                "-ext",
                NameConstraints.OID + ":critical=" + NameConstraints.hex(names));
        Files.setPosixFilePermissions(store(), PosixFilePermissions.fromString("rw-------"));
    }

    private void issue(LanNames names) throws IOException, InterruptedException {
        String alternatives =
                Stream.concat(
                                names.addresses().stream().map(it -> "ip:" + it),
                                names.hosts().stream().map(it -> "dns:" + it))
                        .collect(Collectors.joining(","));
        keytool(
                "make the gateway's certificate",
                "-genkeypair",
                "-alias",
                GATEWAY,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-signer",
                CA,
                "-dname",
                "CN=Peisong,O=Peisong",
                "-validity",
                GATEWAY_DAYS,
                "-ext",
                "ku:critical=digitalSignature",
                "-ext",
                "eku=serverAuth",
                "-ext",
                "san=" + alternatives);
    }

    private boolean serves(X509Certificate known, LanNames names)
            throws CertificateParsingException {
        var wanted = new TreeSet<>(names.addresses());
        wanted.addAll(names.hosts());
        var listed = known.getSubjectAlternativeNames();
        var given = new TreeSet<String>();
        if (listed != null) {
            listed.forEach(it -> given.add(it.get(1).toString().toLowerCase(Locale.ROOT)));
        }
        return given.equals(wanted)
                && known.getNotAfter().toInstant().isAfter(clock.instant().plus(RENEW_BEFORE));
    }

    private void keytool(String purpose, String... rest) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(rest));
        command.addAll(
                List.of(
                        "-keystore", store().toString(),
                        "-storetype", "PKCS12",
                        "-storepass:file", folder.resolve("password").toString()));
        Tool.run(purpose, command);
    }

    private Path store() {
        return folder.resolve("authority.p12");
    }

    private KeyStore open() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store().toFile(), password().toCharArray());
    }

    private String password() throws IOException {
        return Files.readString(folder.resolve("password")).strip();
    }

    private static X509Certificate authority(KeyStore keys) throws GeneralSecurityException {
        return (X509Certificate) keys.getCertificate(CA);
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(
                        what,
                        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der),
                        what);
    }
}
