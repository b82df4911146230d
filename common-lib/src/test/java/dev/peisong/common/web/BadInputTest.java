package dev.peisong.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.probe.ProbeTest;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class BadInputTest {
    private static final String FORM = "/api/v1/probe/form";

    @LocalServerPort int port;
    private Api api = Api.on(0);

    @BeforeEach
    void signedIn() {
        api = Api.on(port).as(Caller.of(UUID.randomUUID(), "anna", Role.ADMIN));
    }

    @Test
    void goodInputIsTaken() {
        api.post(FORM, body("\"colour\": \"RED\", \"at\": \"2026-03-01T08:30:00Z\"")).expect(200);
        api.get(FORM + "?day=2026-03-01&limit=200&colour=GREEN").expect(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    {"name": "x", "lines": [                                  | /lines            | malformed-json
                    {"name": "x", "name": "y"}                                | /name             | malformed-json
                    {"name": "x"} tail                                        |                   | malformed-json
                    null                                                      |                   | missing
                    []                                                        |                   | wrong-type
                    {"nome": "x"}                                             | /nome             | unknown-field
                    {"lines": [{"sku": "A", "quantity": 1, "~/": 2}]}         | /lines/0/~0~1     | unknown-field
                    {"name": 5}                                               | /name             | wrong-format
                    {"lines": {"sku": "A"}}                                   | /lines            | wrong-type
                    {"lines": [{"sku": "A", "quantity": "1"}]}                | /lines/0/quantity | wrong-type
                    {"lines": [{"sku": "A", "quantity": 1.5}]}                | /lines/0/quantity | wrong-format
                    {"lines": [{"sku": "A", "quantity": null}]}               | /lines/0/quantity | wrong-type
                    {"lines": [{"sku": "A", "quantity": 99999999999}]}        | /lines/0/quantity | wrong-type
                    {"at": "tomorrow"}                                        | /at               | wrong-format
                    {"reference": "7"}                                        | /reference        | wrong-format
                    {"colour": "BLUE"}                                        | /colour           | wrong-format
                    {"colour": 1}                                             | /colour           | wrong-format
                    {"window": {"from": 9, "to": 8}}                          | /window/to        | window-ends-early
                    {"lines": [{"sku": "A", "quantity": 1}]}                  | /name             | not-blank
                    {"name": "x"}                                             | /lines            | not-null
                    {"name": "x", "lines": []}                                | /lines            | size
                    {"name": "x", "lines": [{"sku": "A", "quantity": -1}]}    | /lines/0/quantity | positive
                    """)
    void aBadFieldIsNamed(String body, String pointer, String code) {
        var at = pointer == null ? "" : pointer;
        var answer = api.post(FORM, body).expectProblem(400, "invalid-request").expectError(at);
        assertThat(answer.json().path("errors").findValuesAsString("code")).contains(code);
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        var answer = api.post(FORM, "{\"name\": \"\", \"lines\": [{\"quantity\": 0}]}").expect(400);
        answer.expectError("/name").expectError("/lines/0/sku").expectError("/lines/0/quantity");
    }

    @Test
    void aListAsBodyIsPointedInto() {
        api.post(FORM + "/many", "[{\"sku\": \"A\", \"quantity\": 1}, {\"quantity\": 1}]")
                .expectProblem(400, "invalid-request")
                .expectError("/1/sku");
    }

    @ParameterizedTest
    @CsvSource({
        "?day=2026-03-01&limit=x, /limit, query",
        "?day=2026-03-01&limit=201, /limit, query",
        "?limit=5, /day, query",
        "?day=2026-02-30, /day, query",
        "?day=2026-03-01&colour=BLUE, /colour, query",
        "/not-a-uuid, /id, path",
        "/header, /X-Needed, header"
    })
    void aBadParameterIsNamed(String rest, String pointer, String in) {
        var answer =
                api.get(FORM + rest).expectProblem(400, "invalid-request").expectError(pointer);
        assertThat(answer.json().path("errors").findValuesAsString("in")).contains(in);
    }

    @Test
    void whatHttpItselfRefusesIsAProblemToo() {
        api.get("/api/v1/nowhere").expectProblem(404, "not-found");
        api.delete(FORM).expectProblem(405, "method-not-allowed");
        api.with("Content-Type", "text/csv")
                .post(FORM, "a;b")
                .expectProblem(415, "unsupported-media-type");
        api.with("Accept", "text/csv")
                .get(FORM + "/" + UUID.randomUUID())
                .expectProblem(406, "not-acceptable");
        api.post(FORM, "").expectProblem(400, "invalid-request").expectError("");
        api.get("/api/v1//probe").expectProblem(400, "invalid-request");
    }

    @Test
    void deepNestingEndsEarly() {
        api.post(FORM, "[".repeat(10_000)).expectProblem(400, "invalid-request");
    }

    @Test
    void aLargeBodyIsRefusedWhetherItSaysItsLengthOrNot() {
        var large = body("\"at\": \"" + "x".repeat(1 << 20) + "\"");
        api.post(FORM, large).expectProblem(413, "payload-too-large");
        api.sendChunked(FORM, large).expectProblem(413, "payload-too-large");
    }

    @Test
    void aFaultOfOursHasAnIdAndNoDetail() {
        var answer = api.get(FORM + "/boom").expectProblem(500, "internal-error");
        assertThat(answer.json().path("errorId").asString()).hasSize(36);
        assertThat(answer.body()).doesNotContain("secret", "java.", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND,404",
        "CONFLICT,409",
        "ILLEGAL_STATE,409",
        "INVALID,422",
        "FORBIDDEN,403",
        "PRECONDITION,412",
        "PRECONDITION_REQUIRED,428",
        "TOO_MANY,429"
    })
    void aRefusalOfTheDomainKeepsItsName(String kind, int status) {
        api.get(FORM + "/refuse/" + kind)
                .expectProblem(status, "probe-refuses")
                .expectError("/lines/0");
    }

    private static String body(String more) {
        return "{\"name\": \"x\", \"lines\": [{\"sku\": \"A\", \"quantity\": 1}], " + more + "}";
    }
}
