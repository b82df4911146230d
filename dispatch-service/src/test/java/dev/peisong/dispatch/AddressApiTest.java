package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the map answers: doors by their words, doors by a point, and how far it reaches. */
@DispatchTest
class AddressApiTest {
    @LocalServerPort private int port;
    private Api api;

    @BeforeEach
    void signIn() {
        api = as(Role.DISPATCHER);
    }

    private Api as(Role role) {
        return Api.on(port).as(Caller.of(Ids.next(), "somebody", role));
    }

    @Test
    void aWrittenAddressIsFoundWithItsPartsAndPlace() {
        var address = TestCity.CITY.addresses().get(500);
        var found = search(address.inEnglish(), 3).path("items");
        assertThat(found.size()).isBetween(1, 3);
        var best = found.path(0);
        assertThat(best.path("match").asString()).isEqualTo("HOUSE");
        assertThat(best.path("likeness").asDouble()).isBetween(0.8, 1.0);
        assertThat(best.at("/address/street").asString()).isEqualTo(address.street().zh());
        assertThat(best.at("/address/houseNumber").asString()).isEqualTo(address.houseNumber());
        assertThat(best.at("/address/district").asString()).isEqualTo(address.district().zh());
        assertThat(best.at("/address/name").isMissingNode()).isTrue();
        assertThat(best.at("/point/latitude").asDouble())
                .isEqualTo(address.coordinate().latitude(), within());
        assertThat(best.at("/point/longitude").asDouble())
                .isEqualTo(address.coordinate().longitude(), within());
        var named = search("Beiping Depot", 1).path("items");
        assertThat(named.size()).isEqualTo(1);
        assertThat(named.at("/0/match").asString()).isEqualTo("NAMED_PLACE");
        assertThat(named.at("/0/address/name").asString()).isNotEmpty();
        assertThat(search("zzzzqqqq", 5).path("items").isEmpty()).isTrue();
    }

    private static Offset<Double> within() {
        return Offset.offset(0.001);
    }

    private JsonNode search(String query, int limit) {
        var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return api.get("/api/v1/addresses?query=" + encoded + "&limit=" + limit).expect(200).json();
    }

    @Test
    void everyPointHasADoorThatIsNearest() {
        var address = TestCity.CITY.addresses().get(77);
        var at = address.coordinate();
        var nearest = nearest(at.latitude(), at.longitude()).expect(200).json();
        assertThat(nearest.at("/address/street").asString()).isEqualTo(address.street().zh());
        assertThat(nearest.path("distanceMeters").asLong()).isLessThan(15);
        var bounds = api.get("/api/v1/roads/area").expect(200).json().path("bounds");
        var corner =
                nearest(bounds.path("south").asDouble(), bounds.path("west").asDouble())
                        .expect(200)
                        .json();
        assertThat(corner.at("/address/houseNumber").asString()).isNotEmpty();
        assertThat(corner.path("distanceMeters").asLong()).isPositive();
    }

    private Api.Answer nearest(double latitude, double longitude) {
        return api.get(
                "/api/v1/addresses/nearest?latitude=" + latitude + "&longitude=" + longitude);
    }

    @Test
    void theMapSaysItsNameAndHowFarItReaches() {
        var area = api.get("/api/v1/roads/area").expect(200).json();
        assertThat(area.path("name").asString()).isEqualTo("city");
        assertThat(area.path("attribution").asString()).startsWith("Peisong");
        var depot = TestCity.depot();
        assertThat(depot.latitude())
                .isBetween(
                        area.at("/bounds/south").asDouble(), area.at("/bounds/north").asDouble());
        assertThat(depot.longitude())
                .isBetween(area.at("/bounds/west").asDouble(), area.at("/bounds/east").asDouble());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void everybodySignedInMayLook(Role role) {
        as(role).get("/api/v1/addresses?query=depot").expect(200);
        as(role).get("/api/v1/roads/area").expect(200);
        Api.on(port).get("/api/v1/addresses?query=depot").expect(401);
        Api.on(port).get("/api/v1/roads/area").expect(401);
    }

    @ParameterizedTest
    @CsvSource({
        "addresses, /query",
        "addresses?query=, /query",
        "addresses?query=depot&limit=0, /limit",
        "addresses?query=depot&limit=21, /limit",
        "addresses?query=depot&limit=many, /limit",
        "addresses/nearest?latitude=31, /longitude",
        "addresses/nearest?latitude=31&longitude=east, /longitude",
        "addresses/nearest?latitude=91&longitude=104, /latitude",
        "addresses/nearest?latitude=NaN&longitude=104, /latitude",
        "addresses/nearest?latitude=31&longitude=-181, /longitude",
    })
    void whatCannotBeAskedIsToldWithItsField(String path, String pointer) {
        api.get("/api/v1/" + path).expectProblem(400, "invalid-request").expectError(pointer);
        api.get("/api/v1/addresses?query=" + "x".repeat(301)).expect(400).expectError("/query");
    }
}
