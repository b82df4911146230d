package dev.peisong.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peisong.common.geo.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapHeaderTest {
    private static final Path EXTRACTS = Path.of("../../shared/data/osm");

    @Test
    void tellsWhichAreaAnExtractCovers() throws IOException {
        Path extract = EXTRACTS.resolve("helsinki_centre_2024.osm.pbf");
        assumeTrue(Files.exists(extract), "no extract at " + extract);

        MapBounds bounds = MapHeader.boundsOf(extract);

        assertThat(bounds.contains(new GeoPoint(60.16, 24.93))).isTrue();
        assertThat(bounds.contains(new GeoPoint(60.19, 24.93))).isFalse();
        assertThat(bounds.contains(new GeoPoint(60.16, 24.88))).isFalse();
    }

    @Test
    void refusesAFileThatIsNoExtract(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("map.osm.pbf"), "not a map at all");

        assertThatIOException().isThrownBy(() -> MapHeader.boundsOf(file));
    }
}
