package dev.peisong.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path parent;

    @Test
    void areMadeOnce() throws Exception {
        Secrets.in(folder());
        Map<Path, String> first = contents();

        Secrets.in(folder());

        assertThat(first).hasSize(11);
        assertThat(contents()).isEqualTo(first);
    }

    @Test
    void areForTheirOwnerAlone() throws Exception {
        Secrets.in(folder());

        assertThat(Files.getPosixFilePermissions(folder()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        for (Path file : contents().keySet()) {
            assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void holdAMasterKeyOf256Bits() throws Exception {
        Path masterKey = Secrets.in(folder()).masterKey();

        assertThat(Base64.getDecoder().decode(Files.readString(masterKey))).hasSize(32);
    }

    @Test
    void givePostgresThreePasswordsForEachService() throws Exception {
        var secrets = Secrets.in(folder());
        var orders = secrets.databasePasswords(Service.ORDER);
        var inventory = secrets.databasePasswords(Service.INVENTORY);

        assertThat(orders.schema()).isEqualTo("orders");
        assertThat(new String[] {orders.owner(), orders.app(), orders.relay(), inventory.app()})
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).hasSize(24));
    }

    @Test
    void publishOnlyTheHalfOfTheSigningKeyThatVerifies() throws Exception {
        var secrets = Secrets.in(folder());
        String signing = Files.readString(secrets.signingKeys());
        String published = Files.readString(secrets.publicKeys());
        byte[] message = "a token".getBytes(StandardCharsets.UTF_8);

        var curve = curve();
        var keys = KeyFactory.getInstance("EC");
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(keys.generatePrivate(new ECPrivateKeySpec(number(signing, "d"), curve)));
        signer.update(message);
        var verifier = Signature.getInstance("SHA256withECDSA");
        var point = new ECPoint(number(published, "x"), number(published, "y"));
        verifier.initVerify(keys.generatePublic(new ECPublicKeySpec(point, curve)));
        verifier.update(message);

        assertThat(verifier.verify(signer.sign())).isTrue();
        assertThat(published).doesNotContain("\"d\"").contains("\"alg\":\"ES256\"");
    }

    private static ECParameterSpec curve() throws Exception {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static BigInteger number(String keys, String name) {
        var member = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(keys);
        assertThat(member.find()).isTrue();
        byte[] bytes = Base64.getUrlDecoder().decode(member.group(1));
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }

    private Path folder() {
        return parent.resolve("secrets");
    }

    private Map<Path, String> contents() throws IOException {
        var contents = new TreeMap<Path, String>();
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }
}
