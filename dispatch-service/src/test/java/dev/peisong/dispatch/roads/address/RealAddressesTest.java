package dev.peisong.dispatch.roads.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peisong.dispatch.roads.address.Candidate.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealAddressesTest {

    @TempDir Path folder;

    @Test
    void helsinkiIsFoundInFinnishSwedishAndWithoutAccents() throws IOException {
        try (Geocoder geocoder = geocoder("helsinki_centre_2024")) {
            requireHouses(
                    geocoder,
                    Map.of(
                            "Mannerheimintie 14, Helsinki", "Mannerheimintie 14",
                            "mannerheimvägen 14", "Mannerheimintie 14",
                            "MANNERHEIMVAGEN 14", "Mannerheimintie 14",
                            "Manerheimintie 14", "Mannerheimintie 14",
                            "14 Mannerheimintie", "Mannerheimintie 14",
                            "Mannerheimintie 14 B 22, 00100 Helsinki, Finland",
                                    "Mannerheimintie 14"));
        }
    }

    @Test
    void laufIsFoundWithAbbreviations() throws IOException {
        try (Geocoder geocoder = geocoder("lauf_2020")) {
            requireHouses(
                    geocoder,
                    Map.of(
                            "Saarstr. 5, 91207 Lauf", "Saarstraße 5",
                            "saarstrasse 5", "Saarstraße 5",
                            "Saarstraße 5", "Saarstraße 5"));
        }
    }

    private static void requireHouses(Geocoder geocoder, Map<String, String> expected) {
        expected.forEach(
                (asked, label) ->
                        assertThat(geocoder.geocode(AddressQuery.text(asked), 3))
                                .as(asked)
                                .first()
                                .satisfies(c -> assertThat(c.match()).isEqualTo(Match.HOUSE))
                                .satisfies(c -> assertThat(c.label()).startsWith(label)));
    }

    private Geocoder geocoder(String name) throws IOException {
        Path root = Path.of(System.getProperty("peisong.root", ".."));
        Path map = root.resolve("../shared/data/osm/" + name + ".osm.pbf").normalize();
        assumeTrue(Files.exists(map), () -> "skipped: no extract at " + map.toAbsolutePath());
        Geocoder.prepare(map, folder.resolve(name));
        return Geocoder.open(folder.resolve(name));
    }
}
