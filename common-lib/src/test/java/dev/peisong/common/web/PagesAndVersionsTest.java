package dev.peisong.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.probe.Note;
import dev.peisong.common.probe.Notes;
import dev.peisong.common.probe.ProbeTest;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.Api;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class PagesAndVersionsTest {
    private static final String LIST = "/api/v1/probe/list";

    @LocalServerPort int port;
    @Autowired Notes notes;

    private final Caller anna = Caller.of(UUID.randomUUID(), "anna", Role.ADMIN);

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 24, 25, 26, 200})
    void pagesFollowEachOtherWithoutGapOrRepeat(int limit) {
        var seen = new ArrayList<Long>();
        var next = "";
        do {
            var after = next.isEmpty() ? "" : "&after=" + next;
            var page = api().get(LIST + "?limit=" + limit + after).expect(200).json();
            page.path("items").forEach(item -> seen.add(item.asLong()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
    }

    @Test
    void aCursorIsGoodOnlyWhereItCameFrom() {
        var cursor = api().get(LIST + "?limit=5").json().path("next").asString();
        api().get(LIST + "?after=" + cursor).expect(200);
        badCursor(api(), LIST + "/other", cursor);
        badCursor(Api.on(port).as(Caller.of(UUID.randomUUID(), "eve", Role.ADMIN)), LIST, cursor);
        badCursor(api(), LIST, cursor.substring(0, cursor.length() - 1));
        badCursor(api(), LIST, "AAAA");
        badCursor(api(), LIST, "not%20base64");
        badCursor(api(), LIST, "A".repeat(2000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "9999999999"})
    void aBadLimitIsNamed(String limit) {
        api().get(LIST + "?limit=" + limit)
                .expectProblem(400, "invalid-request")
                .expectError("/limit");
    }

    @Test
    void onlyTheVersionThatWasReadIsChanged() {
        var note = new Note(UUID.randomUUID(), null, "first");
        Tenancy.runAsSystem(anna.tenantId(), () -> notes.save(note));
        var path = LIST + "/notes/" + note.id();
        var body = "{\"text\": \"second\"}";
        api().put(path, body).expectProblem(428, "precondition-required");
        api().with("If-Match", "soon").put(path, body).expectError("/If-Match").expect(400);
        var changed = api().with("If-Match", "\"0\"").put(path, body).expect(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        api().with("If-Match", "\"0\"").put(path, body).expectProblem(412, "precondition-failed");
        api().with("If-Match", "*").put(path, "{\"text\": \"third\"}").expect(200);
    }

    @Test
    void theDescriptionOfTheApiNamesWhatAllOperationsShare() {
        var api = Api.on(port).get("/v3/api-docs").expect(200).json();
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/components/schemas/Problem").isMissingNode()).isFalse();
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        var post = api.at("/paths/~1api~1v1~1probe~1keyed/post");
        assertThat(post.path("parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key");
        var list = api.at("/paths/~1api~1v1~1probe~1list/get");
        assertThat(list.path("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("limit", "after");
        assertThat(list.at("/responses/default/content").propertyNames())
                .containsExactly("application/problem+json");
    }

    private Api api() {
        return Api.on(port).as(anna);
    }

    private static void badCursor(Api api, String list, String cursor) {
        api.get(list + "?after=" + cursor)
                .expectProblem(400, "invalid-request")
                .expectError("/after");
    }
}
