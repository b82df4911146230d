package dev.peisong.quickstart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nonsense at every door that takes a body: a problem each time, and never one of ours. */
@ExtendWith(WholePlatform.class)
class BadRequestTest {
    private static final List<String> NONSENSE =
            List.of(
                    "",
                    "null",
                    "[]",
                    "7",
                    "\"text\"",
                    "{",
                    "{}",
                    "{\"nonsense\": 1}",
                    "{\"a\": {\"a\": {\"a\": []}}}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merchants",
                "orders",
                "orders/%s/cancel",
                "orders/%s/returns",
                "exceptions/%s/resolve",
                "sites",
                "skus",
                "receipts",
                "adjustments",
                "packings",
                "inspections",
                "vehicles",
                "drivers",
                "shifts",
                "plans",
                "plans/%s/changes",
                "routes/actions",
                "reason-codes",
                "positions",
                "proofs",
                "tracking-links",
                "users",
                "api-keys",
                "clients",
                "tenants",
                "session",
                "driver-tokens",
                "driver-tokens/refresh"
            })
    void isAnsweredWithAProblem(String door) throws Exception {
        var wire = new Wire();
        String path = "/api/v1/" + door.formatted(UUID.randomUUID());
        for (String body : NONSENSE) {
            var reply = wire.post(path, Wire.JSON, body);
            assertThat(reply.status())
                    .as("%s with %s: %s", path, body, reply.body())
                    .isBetween(400, 499);
            assertThat(reply.contentType()).startsWith("application/problem+json");
        }
    }
}
