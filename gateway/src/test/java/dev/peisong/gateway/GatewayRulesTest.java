package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.testing.ArchitectureRules;
import dev.peisong.common.testing.SchemaRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class GatewayRulesTest extends GatewayTest {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    @Test
    void featuresDependDownwards() {
        ArchitectureRules.of("dev.peisong.gateway")
                .downwards(
                        "lan",
                        "routing",
                        "door",
                        "session",
                        "training",
                        "partner",
                        "driver",
                        "limits",
                        "identity",
                        "audit",
                        "pages")
                .publicTypes("identity", 15)
                .atTheEdge(
                        "SessionCookie",
                        "CredentialForm",
                        "BodyFilter",
                        "BodyRequest",
                        "RequestBody",
                        "RateLimiter",
                        "Credential",
                        "Scopes",
                        "Door",
                        "PageFiles",
                        "PageOrFile",
                        "DriverReach",
                        "InsideOnly",
                        "PublicDoors",
                        "Attempts",
                        "FailureAdvice",
                        "ForwardedHeaders",
                        "Forwarding",
                        "RequestIds",
                        "ReturnedHeaders",
                        "Routes",
                        "UpstreamClient",
                        "UpstreamResponse")
                .check();
    }

    @Test
    void tenantsAreKeptApart() {
        SchemaRules.check(database);
    }

    @Test
    void theInterfaceIsTheOneThatWasAgreed() throws IOException {
        var served = anonymous().get("/v3/api-docs").expect(200).json();
        var document = JSON.treeToValue(served, java.util.TreeMap.class);
        document.remove("servers");
        var text = JSON.writeValueAsString(document) + "\n";
        var file = Path.of("openapi.json");
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("write it anew with -Dopenapi.write=true and look at the difference")
                .isEqualTo(Files.readString(file));
    }

    @Test
    void everyServiceIsDescribedInOnePlace() {
        DISPATCH.answering(
                (exchange, _) -> StubService.send(exchange, 200, "{\"openapi\":\"3.1.0\"}"));
        anonymous().get("/v3/api-docs/dispatch").expect(200);
        assertThat(DISPATCH.last().uri()).isEqualTo("/v3/api-docs");
        assertThat(anonymous().get("/docs").status()).isIn(200, 302);
        assertThat(anonymous().get("/v3/api-docs/swagger-config").expect(200).body())
                .contains("/v3/api-docs/order", "/v3/api-docs/tracking");
        assertThat(anonymous().get("/").expect(200).body()).contains("Peisong");
    }
}
