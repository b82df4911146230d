package dev.peisong.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCityTest {

    private static final DemoCity CITY = DemoCity.generate(7);

    @TempDir Path folder;

    @Test
    void isTheSameToTheByteForTheSameSeed() throws IOException {
        assertThat(file(7)).isEqualTo(file(7)).isNotEqualTo(file(8));
    }

    private byte[] file(long seed) throws IOException {
        Path file = folder.resolve("city-" + seed + ".osm.pbf");
        DemoCity.generate(seed).writeTo(file);
        return Files.readAllBytes(file);
    }

    @Test
    void isAsLargeAsACity() {
        assertThat(CITY.roadNodes()).isBetween(6_000, 12_000);
        assertThat(CITY.addresses()).hasSizeBetween(8_000, 20_000);
        Coordinate west = extreme(List.of(1.0, 0.0));
        Coordinate east = extreme(List.of(-1.0, 0.0));
        assertThat(west.metresTo(east)).isBetween(13_000.0, 20_000.0);
    }

    private static Coordinate extreme(List<Double> direction) {
        return CITY.addresses().stream()
                .map(Address::coordinate)
                .min(
                        (a, b) ->
                                Double.compare(
                                        a.longitude() * direction.getFirst(),
                                        b.longitude() * direction.getFirst()))
                .orElseThrow();
    }

    @Test
    void isGeneratedInUnderTwoSeconds() throws IOException {
        long start = System.nanoTime();
        file(9);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void hasEveryKindOfRoadAndBridgesAndOneWayStreets() {
        assertThat(tagValues("highway"))
                .contains(
                        "motorway",
                        "motorway_link",
                        "trunk",
                        "primary",
                        "secondary",
                        "residential",
                        "service");
        assertThat(CITY.map().ways().stream().filter(way -> way.tags().containsKey("bridge")))
                .hasSizeBetween(5, 30);
        long oneWay =
                CITY.map().ways().stream()
                        .filter(way -> "residential".equals(way.tags().get("highway")))
                        .filter(way -> way.tags().containsKey("oneway"))
                        .count();
        assertThat(oneWay).isGreaterThan(100);
    }

    private static Set<String> tagValues(String key) {
        return CITY.map().ways().stream()
                .map(way -> way.tags().getOrDefault(key, "none"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void namesAreInChineseAndEnglishAndAddressesAreUnique() {
        assertThat(CITY.districts()).hasSize(9);
        Set<String> chinese = new HashSet<>();
        for (Address address : CITY.addresses()) {
            assertThat(address.street().zh()).matches("\\p{IsHan}+");
            assertThat(address.street().en()).matches("[A-Za-z' ]+");
            assertThat(chinese.add(address.inChinese())).as(address.inChinese()).isTrue();
        }
    }

    @Test
    void sitesStandOnRoads() {
        Map<Coordinate, OsmMap.Node> nodes =
                CITY.map().nodes().stream()
                        .collect(Collectors.toMap(OsmMap.Node::coordinate, n -> n, (a, b) -> a));
        assertThat(CITY.sites()).hasSize(5);
        for (Site site : CITY.sites()) {
            OsmMap.Node gate = nodes.get(site.gate());
            assertThat(gate).isNotNull();
            assertThat(CITY.map().ways())
                    .anyMatch(
                            way ->
                                    way.tags().containsKey("highway")
                                            && way.nodes().contains(gate.id()));
        }
    }

    @Test
    void everyRoadLeadsToEveryOther() {
        for (long seed = 1; seed <= 5; seed++) {
            OsmMap map = DemoCity.generate(seed).map();
            assertThat(Reach.of(map, true)).isEqualTo(Reach.of(map, false));
            assertThat(Reach.of(map, true)).isEqualTo(Reach.roadNodes(map));
        }
    }
}
