package dev.peisong.common.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyRotationTest {
    private static final String OLD = "old:" + "A".repeat(43) + "=";
    private static final String NEW = "new:" + "B".repeat(42) + "A=";

    @TempDir Path folder;

    private final UUID tenant = UUID.randomUUID();

    @Test
    void afterRotationOldValuesOpenAndNewOnesNameTheNewKey() throws IOException {
        var before = new TenantCipher(keys(OLD));
        var sealed = before.seal(tenant, "test", bytes("text"));
        var after = new TenantCipher(keys(NEW, OLD));
        assertThat(after.open(tenant, "test", sealed)).isEqualTo(bytes("text"));
        var anew = after.seal(tenant, "test", bytes("text"));
        assertThatThrownBy(() -> before.open(tenant, "test", anew)).hasMessageContaining("new");
    }

    @Test
    void aTenantKeyWrappedAnewNeedsTheOldMasterNoMore() throws IOException {
        var id = UUID.randomUUID();
        var key = KeyWrapping.newKey();
        var wrapped = new KeyWrapping(keys(OLD)).wrapTenantKey(tenant, id, key);
        var rotating = new KeyWrapping(keys(NEW, OLD));
        var sealed = Sealed.parse(wrapped.wrapped());
        assertThat(rotating.isStale(sealed)).isTrue();
        var anew = rotating.wrapTenantKey(tenant, id, rotating.unwrapTenantKey(tenant, id, sealed));
        var rotated = new KeyWrapping(keys(NEW));
        assertThat(rotated.isStale(Sealed.parse(anew.wrapped()))).isFalse();
        assertThat(rotated.unwrapTenantKey(tenant, id, Sealed.parse(anew.wrapped())))
                .isEqualTo(key);
    }

    @Test
    void aKeyWithoutANameIsKnownByItsFingerprint() throws IOException {
        assertThat(keys(OLD.substring(4)).current()).isEqualTo("66687aad");
    }

    @Test
    void anotherTenantOrPurposeDoesNotOpen() throws IOException {
        var cipher = new TenantCipher(keys(OLD));
        var sealed = cipher.seal(tenant, "test", bytes("text"));
        assertThatThrownBy(() -> cipher.open(UUID.randomUUID(), "test", sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cipher.open(tenant, "other", sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment", "id:AAAA", "bad id:AAAA", "id:%%%"})
    void aBadFileStopsTheStart(String content) {
        assertThatThrownBy(() -> keys(content)).isInstanceOf(IllegalArgumentException.class);
    }

    private MasterKeys keys(String... lines) throws IOException {
        return MasterKeys.read(
                Files.writeString(folder.resolve("master.key"), String.join("\n", lines)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
