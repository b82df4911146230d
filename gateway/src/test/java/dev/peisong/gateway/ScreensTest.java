package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The screens are files for everybody; what they show still needs a credential. */
class ScreensTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/, src=\"/assets/index",
        "/orders/0197-42?tab=map, src=\"/assets/index",
        "/driver, src=\"/assets/driver",
        "/driver/stops/3, src=\"/assets/driver",
        "/track/abc.def, src=\"/assets/track",
    })
    void anAddressIsDrawnByItsApp(String path, String script) {
        var page = anonymous().get(path).expect(200);
        assertThat(page.body()).contains("<div id=\"root\">").contains(script);
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void whatHasItsContentsHashInItsNameIsKeptForEver() {
        var page = anonymous().get("/").expect(200).body();
        var start = page.indexOf("/assets/index");
        var script = page.substring(start, page.indexOf('"', start));
        assertThat(anonymous().get(script).expect(200).header("Cache-Control"))
                .contains("immutable", "max-age=31536000");
    }

    @Test
    void scriptsAreCompressed() {
        var page = anonymous().get("/driver/").expect(200).body();
        var start = page.indexOf("/assets/driver");
        var script = page.substring(start, page.indexOf('"', start));
        var packed = anonymous().with("Accept-Encoding", "gzip").get(script).expect(200);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/none.png"})
    void aMissingFileIsNotFound(String path) {
        anonymous().get(path).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/session", "/api/v1/users", "/%61pi/v1/users", "/api/none"})
    void anInterfaceIsNoScreenHoweverItIsSpelt(String path) {
        assertThat(anonymous().get(path).status()).isIn(400, 401);
    }
}
