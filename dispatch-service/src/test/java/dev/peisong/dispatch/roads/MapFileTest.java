package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapFileTest {

    @TempDir Path folder;

    @Test
    void tellsMapsApartByTheirContent() {
        MapFile map = MapFile.check(Maps.demoCity(folder));
        assertThat(map.sha256()).hasSize(64);
        assertThat(map.source()).startsWith("Peisong demo city");
    }

    @Test
    void refusesAFileThatIsMissing() {
        refuses(folder.resolve("none.osm.pbf"), "does not exist");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses(file(new byte[0]), "is empty");
    }

    @Test
    void refusesAFileOfAnotherKind() throws IOException {
        refuses(
                file("<osm version='0.6'></osm>".getBytes(StandardCharsets.UTF_8)),
                "is not an OpenStreetMap PBF file");
    }

    @Test
    void refusesAFileCutShortAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(Maps.demoCity(folder));
        for (int length : new int[] {2, 10, 100, 5_000, whole.length / 2, whole.length - 1}) {
            refuses(file(Arrays.copyOf(whole, length)), "ends in the middle of a block");
        }
    }

    @Test
    void refusesDamagedContents() throws IOException {
        byte[] whole = Files.readAllBytes(Maps.demoCity(folder));
        Arrays.fill(whole, 20_000, 20_100, (byte) 0x55);
        refuses(file(whole), "cannot be read");
    }

    @Test
    void refusesAMapWithoutRoads() throws IOException {
        byte[] whole = Files.readAllBytes(Maps.demoCity(folder));
        int header = 4 + whole[3];
        int size = (whole[header - 2] & 0x7f) | (whole[header - 1] << 7);
        int end = whole[3] == 13 ? header + whole[header - 1] : header + size;
        refuses(file(Arrays.copyOf(whole, end)), "has no roads for cars");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("bad.osm.pbf"), content);
    }

    private void refuses(Path file, String problem) {
        assertThatThrownBy(() -> RoadNetwork.load(file, folder.resolve("cache")))
                .isInstanceOf(UnusableMapException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(problem)
                .message()
                .matches("(?s).*\\. [A-Z].*");
    }
}
