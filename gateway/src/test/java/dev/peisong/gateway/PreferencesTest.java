package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.testing.Api;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people like their screens, kept for every browser of theirs. */
class PreferencesTest extends GatewayTest {
    private static final String PATH = "/api/v1/session/preferences";

    private Organisation organisation;
    private Api admin;

    @BeforeEach
    void found() {
        organisation = organisation();
        admin = admin(organisation);
    }

    @Test
    void thereIsNothingAtFirst() {
        var nothing = admin.get(PATH).expect(200);
        assertThat(nothing.body()).isEqualTo("{}");
        assertThat(nothing.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void whatIsKeptIsThereInAnotherBrowser() {
        var kept = admin.with("If-Match", "\"0\"").put(PATH, "{\"theme\":\"dark\"}").expect(200);
        assertThat(kept.header("ETag")).isEqualTo("\"1\"");
        var elsewhere = admin(organisation).get(PATH).expect(200);
        assertThat(elsewhere.json().path("theme").asString()).isEqualTo("dark");
        assertThat(elsewhere.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void ofTwoWindowsTheSlowerReadsAgain() {
        admin.with("If-Match", "\"0\"").put(PATH, "{\"theme\":\"dark\"}").expect(200);
        admin.with("If-Match", "\"0\"").put(PATH, "{}").expectProblem(412, "precondition-failed");
        admin.with("If-Match", "\"7\"").put(PATH, "{}").expect(412);
        admin.with("If-Match", "\"1\"").put(PATH, "{\"theme\":\"light\"}").expect(200);
        admin.with("If-Match", "*").put(PATH, "{\"theme\":\"dark\"}").expect(200);
        admin.put(PATH, "{}").expectProblem(428, "precondition-required");
        assertThat(admin.get(PATH).header("ETag")).isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"dark\"", "7", "null", "", "{\"a\":1,\"a\":2}"})
    void anythingButAnObjectIsRefused(String body) {
        admin.with("If-Match", "\"0\"").put(PATH, body).expect(400);
        assertThat(admin.get(PATH).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void thereIsAnEndToWhatIsKept() {
        var views = "{\"views\":\"" + "图".repeat(22_000) + "\"}";
        admin.with("If-Match", "\"0\"")
                .put(PATH, views)
                .expectProblem(413, "preferences-too-large");
        var fits = "{\"views\":\"" + "图".repeat(21_000) + "\"}";
        admin.with("If-Match", "\"0\"").put(PATH, fits).expect(200);
        assertThat(admin.get(PATH).json().path("views").asString()).hasSize(21_000);
    }

    @Test
    void everybodyHasTheirOwn() {
        admin.with("If-Match", "\"0\"").put(PATH, "{\"theme\":\"dark\"}").expect(200);
        user(admin, "li", "\"roles\":[\"VIEWER\"]");
        var li = browser(signIn(organisation.slug(), "li", PASSWORD));
        assertThat(li.get(PATH).expect(200).body()).isEqualTo("{}");
        assertThat(admin(organisation()).get(PATH).expect(200).body()).isEqualTo("{}");
        anonymous().get(PATH).expect(401);
    }

    @Test
    void changingThemNeedsTheCsrfTokenToo() {
        var cookie = Objects.requireNonNull(admin.headers().get("Cookie"));
        anonymous()
                .with("Cookie", cookie)
                .with("If-Match", "\"0\"")
                .put(PATH, "{}")
                .expectProblem(403, "csrf-token-needed");
    }
}
