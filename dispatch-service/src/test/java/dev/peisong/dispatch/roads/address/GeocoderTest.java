package dev.peisong.dispatch.roads.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.city.Address;
import dev.peisong.city.DemoCity;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.roads.address.Candidate.Match;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeocoderTest {

    private static final DemoCity CITY = DemoCity.generate(7);

    @TempDir static Path folder;
    private static Geocoder geocoder;

    @BeforeAll
    static void prepare() throws IOException {
        Path map = folder.resolve("city.osm.pbf");
        CITY.writeTo(map);
        Geocoder.prepare(map, folder.resolve("addresses"));
        geocoder = Geocoder.open(folder.resolve("addresses"));
    }

    @AfterAll
    static void close() {
        geocoder.close();
    }

    private static Stream<Address> someAddresses() {
        return IntStream.range(0, 60).mapToObj(i -> CITY.addresses().get(i * 170 + 3));
    }

    @Test
    void findsHousesByWholeAddressesInChinese() {
        someAddresses().forEach(address -> finds(address, AddressQuery.text(address.inChinese())));
    }

    @Test
    void findsHousesByWholeAddressesInEnglish() {
        someAddresses().forEach(address -> finds(address, AddressQuery.text(address.inEnglish())));
    }

    @Test
    void findsHousesByTheirParts() {
        someAddresses()
                .forEach(
                        address -> {
                            String line =
                                    address.street().zh() + address.houseNumber() + "号3单元502室";
                            String district = address.district().zh();
                            finds(address, new AddressQuery(line, district, "云浦市", null));
                            finds(
                                    address,
                                    AddressQuery.street(
                                            address.street()
                                                    .en()
                                                    .toUpperCase(java.util.Locale.ROOT),
                                            address.houseNumber(),
                                            "Yunpu"));
                        });
    }

    private static void finds(Address address, AddressQuery asked) {
        assertThat(geocoder.locate(asked))
                .as("%s among %s", asked, geocoder.geocode(asked, 3))
                .hasValueSatisfying(
                        found -> {
                            assertThat(found.match()).isEqualTo(Match.HOUSE);
                            assertThat(metersApart(found.point(), address)).isLessThan(30);
                        });
    }

    private static double metersApart(GeoPoint point, Address address) {
        return point.distanceMetersTo(
                new GeoPoint(address.coordinate().latitude(), address.coordinate().longitude()));
    }

    @Test
    void toleratesASlipOfThePen() {
        someAddresses()
                .filter(address -> address.street().en().indexOf(' ') > 5)
                .forEach(
                        address -> {
                            String street = address.street().en();
                            String slip = street.substring(0, 2) + street.substring(3);
                            List<Candidate> found =
                                    geocoder.geocode(
                                            AddressQuery.text(address.houseNumber() + " " + slip),
                                            5);
                            assertThat(found)
                                    .as(slip)
                                    .anyMatch(c -> metersApart(c.point(), address) < 30);
                        });
    }

    @Test
    void findsStreetsByTheirBeginning() {
        Set<String> streets = someAddresses().map(a -> a.street().en()).collect(Collectors.toSet());
        for (String street : streets) {
            String beginning = street.substring(0, Math.min(5, street.indexOf(' ')));
            assertThat(geocoder.geocode(AddressQuery.text(beginning), 20))
                    .as(beginning)
                    .anyMatch(c -> c.match() == Match.STREET);
        }
    }

    @Test
    void offersTheNearestNumberButIsNotSure() {
        Address last =
                CITY.addresses().stream()
                        .filter(a -> a.street().equals(CITY.addresses().get(500).street()))
                        .reduce((a, b) -> b)
                        .orElseThrow();
        int beyond = Integer.parseInt(last.houseNumber()) + 40;
        AddressQuery asked = AddressQuery.text(last.street().zh() + beyond + "号");
        Candidate best = geocoder.geocode(asked, 3).getFirst();
        assertThat(best.match()).isEqualTo(Match.NEAR_HOUSE);
        assertThat(best.label()).contains(last.street().zh());
        assertThat(geocoder.locate(asked)).isEmpty();
    }

    @Test
    void findsWarehousesByName() {
        assertThat(geocoder.locate(AddressQuery.text("Beiping Depot")))
                .hasValueSatisfying(
                        found -> assertThat(found.match()).isEqualTo(Match.NAMED_PLACE));
        assertThat(geocoder.locate(AddressQuery.text("云浦中心仓"))).isPresent();
    }

    @Test
    void isNotSureOfAnotherCity() {
        Address address = CITY.addresses().get(900);
        String line = address.street().en() + " " + address.houseNumber();
        assertThat(geocoder.locate(new AddressQuery(line, null, "Springfield", null))).isEmpty();
    }

    @Test
    void isNotSureWithoutANumber() {
        String street = CITY.addresses().get(1_200).street().zh();
        List<Candidate> found = geocoder.geocode(AddressQuery.text(street), 3);
        assertThat(found.getFirst().match()).isEqualTo(Match.STREET);
        assertThat(geocoder.locate(AddressQuery.text(street))).isEmpty();
    }

    @Test
    void findsNothingForNonsense() {
        for (String nonsense :
                List.of("", " ", "???", "12", "号", "zzzzqqqq 5", "((*:\"\\", "x".repeat(5_000))) {
            assertThat(geocoder.locate(AddressQuery.text(nonsense))).as(nonsense).isEmpty();
        }
    }

    @Test
    void namesTheAddressNearestToAPoint() {
        someAddresses()
                .forEach(
                        address -> {
                            GeoPoint at =
                                    new GeoPoint(
                                            address.coordinate().latitude(),
                                            address.coordinate().longitude());
                            NearestAddress nearest = geocoder.nearest(at).orElseThrow();
                            assertThat(nearest.meters()).isLessThan(15);
                        });
    }
}
