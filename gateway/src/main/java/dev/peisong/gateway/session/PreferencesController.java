package dev.peisong.gateway.session;

import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.Refusal;
import dev.peisong.gateway.session.Preferences.Kept;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a person likes the screens: language, theme, units, first page, columns, saved views. The
 * server keeps the object for every browser of theirs and looks at its size alone.
 */
@RestController
@RequestMapping("/api/v1/session/preferences")
class PreferencesController {
    static final int MAX_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private final Preferences preferences;
    private final Clock clock;

    PreferencesController(Preferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    /** An empty object with the ETag {@code "0"} until something is kept. */
    @GetMapping
    @Transactional(readOnly = true)
    public ResponseEntity<Map<String, @Nullable Object>> read(@AuthenticationPrincipal Pass pass) {
        return answer(preferences.of(userId(pass)));
    }

    /** Replaces all of it. */
    @PutMapping
    @Transactional
    public ResponseEntity<Map<String, @Nullable Object>> write(
            @AuthenticationPrincipal Pass pass,
            ExpectedVersion expected,
            @RequestBody Map<String, @Nullable Object> document) {
        var text = JSON.writeValueAsString(document);
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Refusal(
                    ProblemType.PAYLOAD_TOO_LARGE,
                    "preferences-too-large",
                    "Preferences take at most %d bytes: remove saved views".formatted(MAX_BYTES));
        }
        var was = expected.version();
        long version = was == null ? preferences.of(userId(pass)).version() : was;
        return preferences
                .save(userId(pass), new Kept(text, version), clock.instant())
                .map(saved -> answer(new Kept(text, saved)))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        ProblemType.PRECONDITION_FAILED,
                                        "Another window changed them in the meantime: read them again"));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(Kept kept) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ExpectedVersion.etag(kept.version()))
                .body(JSON.readValue(kept.document(), OBJECT));
    }

    private static UUID userId(Pass pass) {
        return UUID.fromString(pass.caller().subject());
    }
}
