package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong order is refused with the field at fault, kept without the person, and not stored. */
class BadInputTest extends OrderServiceTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("\"quantity\":3", "\"quantity\":-3", "/lines/0/quantity"),
                Arguments.of("\"quantity\":3", "\"quantity\":\"3\"", "/lines/0/quantity"),
                Arguments.of("\"quantity\":3", "\"quantity\":1000000", "/lines/0/quantity"),
                Arguments.of("Shanghai", "Shang\\u0000hai", "/address/city"),
                Arguments.of("ring twice", "ring\\ud800", "/recipient/note"),
                Arguments.of("\"sku\":\"A\"", "\"sku\":\"NOPE\"", "/lines/0/sku"),
                Arguments.of("\"latitude\":31.2", "\"latitude\":95", "/point"),
                Arguments.of("\"name\":\"Li Na\"", "\"name\":\" \"", "/recipient/name"),
                Arguments.of("+86 138 0013 8000", "call me", "/recipient/phone"),
                Arguments.of("\"point\":", "\"colour\":1,\"point\":", "/colour"),
                Arguments.of(
                        "\"point\":", "\"deliveryMode\":\"LOCKER\",\"point\":", "/deliveryConsent"),
                Arguments.of(
                        "\"point\":", "\"deliveryMode\":\"ROCKET\",\"point\":", "/deliveryMode"),
                Arguments.of("\"point\":", "\"priority\":101,\"point\":", "/priority"),
                Arguments.of(
                        "\"point\":",
                        "\"declaredValue\":{\"amountMinor\":-1,\"currency\":\"CNY\"},\"point\":",
                        "/declaredValue/amountMinor"),
                Arguments.of(
                        "\"point\":",
                        "\"declaredValue\":{\"amountMinor\":1,\"currency\":\"XX\"},\"point\":",
                        "/declaredValue"),
                Arguments.of(
                        "\"point\":",
                        "\"windows\":[{\"start\":\"2026-03-02T12:00:00Z\",\"end\":\"2026-03-02T11:00:00Z\"}],\"point\":",
                        "/windows/0"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedByName(String right, String wrong, String pointer) {
        var body = order("bad").replace(right, wrong);
        var answer = api().post("/api/v1/orders", body);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        answer.expectError(pointer);
        assertThat(api().get("/api/v1/orders").json().path("items")).isEmpty();
        var refusal = api().get("/api/v1/refusals").json().path("items").path(0);
        assertThat(refusal.path("pointer").asString()).isEqualTo(pointer);
        assertThat(refusal.toString())
                .doesNotContain("Li Na", "0013 8000", "ring twice", "Hengshan");
    }

    @Test
    void malformedJsonIsAClientsFault() {
        api().post("/api/v1/orders", "{\"lines\":[").expect(400);
        api().get("/api/v1/orders?externalReference=a%00b").expect(400);
    }

    @Test
    void aPointOutsideTheServiceAreaIsRefused() {
        var box =
                """
                {"maxAttempts":3,"boundingBox":{"southWest":{"latitude":60,"longitude":24},
                 "northEast":{"latitude":61,"longitude":25}}}""";
        api().with("If-Match", "\"0\"").put("/api/v1/order-settings", box).expect(200);
        api().post("/api/v1/orders", order("far")).expectError("/point");
        var refusal = api().get("/api/v1/refusals").json().path("items").path(0);
        assertThat(refusal.path("reason").asString()).isEqualTo("outside-service-area");
        assertThat(refusal.path("district").asString()).isEqualTo("Xuhui");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var body = order("many").replace("\"A\"", "\"X\"").replace("\"B\"", "\"Y\"");
        api().post("/api/v1/orders", body).expectError("/lines/0/sku").expectError("/lines/1/sku");
    }

    @Test
    void tooManyLinesAreRefused() {
        var line = "{\"sku\":\"A\",\"quantity\":1},";
        var body = order("long").replace("\"lines\":[", "\"lines\":[" + line.repeat(200));
        api().post("/api/v1/orders", body).expectError("/lines");
    }
}
