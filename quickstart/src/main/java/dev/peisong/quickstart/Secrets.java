package dev.peisong.quickstart;

import dev.peisong.quickstart.backend.SchemaPasswords;
import dev.peisong.quickstart.backend.SecretFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Properties;

/**
 * The secrets of an installation, made once: the master key, the key that signs tokens, the token
 * of who runs it, and the passwords of the databases and of the demo account. Losing the master key
 * loses all personal data.
 */
final class Secrets {
    private static final int PASSWORD_LENGTH = 24;
    private static final int DEMO_PASSWORD_LENGTH = 12;
    private static final int COORDINATE_BYTES = 32;

    private final Path folder;
    private final SecretFiles files;

    private Secrets(Path folder) throws IOException {
        this.folder = folder;
        this.files = new SecretFiles(folder);
    }

    /** Opens the folder and makes whatever is missing in it. */
    static Secrets in(Path folder) throws IOException {
        var secrets = new Secrets(folder);
        secrets.files.once(
                "master-key", () -> Base64.getEncoder().encodeToString(SecretFiles.bytes(32)));
        secrets.files.once("demo-password", () -> SecretFiles.password(DEMO_PASSWORD_LENGTH));
        secrets.files.once("operator-token", () -> SecretFiles.password(PASSWORD_LENGTH));
        secrets.files.once("postgres-password", () -> SecretFiles.password(PASSWORD_LENGTH));
        for (Service service : Service.values()) {
            secrets.files.once(databaseFile(service), Secrets::databasePasswords);
        }
        Path signing = secrets.files.once("jwt-signing.json", Secrets::signingKey);
        secrets.files.write("jwt-public.json", withoutPrivatePart(Files.readString(signing)));
        return secrets;
    }

    Path masterKey() {
        return folder.resolve("master-key");
    }

    /** A JWK set with the private key that signs tokens. */
    Path signingKeys() {
        return folder.resolve("jwt-signing.json");
    }

    /** A JWK set with the public halves of {@link #signingKeys}. */
    Path publicKeys() {
        return folder.resolve("jwt-public.json");
    }

    Path demoPassword() {
        return folder.resolve("demo-password");
    }

    /** Founds organisations beside the demo's. */
    Path operatorToken() {
        return folder.resolve("operator-token");
    }

    String postgresPassword() throws IOException {
        return Files.readString(folder.resolve("postgres-password"));
    }

    /** The file is also an {@code env_file} for Docker Compose. */
    SchemaPasswords databasePasswords(Service service) throws IOException {
        var passwords = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(databaseFile(service)))) {
            passwords.load(in);
        }
        return new SchemaPasswords(
                service.schema(),
                passwords.getProperty("PEISONG_DATABASE_OWNER_PASSWORD"),
                passwords.getProperty("PEISONG_DATABASE_APP_PASSWORD"),
                passwords.getProperty("PEISONG_DATABASE_RELAY_PASSWORD"));
    }

    private static String databaseFile(Service service) {
        return "database-" + service.schema() + ".env";
    }

    private static String databasePasswords() {
        return """
        PEISONG_DATABASE_OWNER_PASSWORD=%s
        PEISONG_DATABASE_APP_PASSWORD=%s
        PEISONG_DATABASE_RELAY_PASSWORD=%s
        """
                .formatted(
                        SecretFiles.password(PASSWORD_LENGTH),
                        SecretFiles.password(PASSWORD_LENGTH),
                        SecretFiles.password(PASSWORD_LENGTH));
    }

    private static String signingKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            var number = ((ECPrivateKey) pair.getPrivate()).getS();
            return """
            {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s","d":"%s"}]}
            """
                    .formatted(
                            SecretFiles.password(PASSWORD_LENGTH),
                            coordinate(point.getAffineX()),
                            coordinate(point.getAffineY()),
                            coordinate(number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no EC keys", e);
        }
    }

    private static String withoutPrivatePart(String keys) {
        return keys.replaceAll(",\"d\":\"[^\"]*\"", "");
    }

    /** RFC 7518, 6.2: big endian, unsigned, always the full length of the curve's field. */
    private static String coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] full = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, full.length);
        System.arraycopy(signed, signed.length - length, full, full.length - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(full);
    }
}
