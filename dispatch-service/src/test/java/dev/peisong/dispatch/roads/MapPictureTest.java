package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.dispatch.roads.tiles.MapTile;
import dev.peisong.dispatch.roads.tiles.MapTiles;
import dev.peisong.dispatch.roads.tiles.TileId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole maps are cut into tiles small enough for a phone. */
class MapPictureTest {

    private static final int LARGEST = 200_000;

    @TempDir Path folder;

    @Test
    void theDemoCitysTilesAreSmall() throws IOException {
        cut(Maps.demoCity(folder), new ServiceArea(30.9, 104.35, 31.1, 104.65), 300);
    }

    /** Lauf lacks thousands of nodes, Porto has roads alone. */
    @ParameterizedTest
    @ValueSource(strings = {"helsinki_centre_2024", "lauf_2020", "porto_2015"})
    void tilesOfRealExtractsAreSmall(String name) throws IOException {
        Path map = Maps.real(name);
        var area =
                switch (name) {
                    case "lauf_2020" -> new ServiceArea(49.4, 11.1, 49.6, 11.5);
                    case "porto_2015" -> new ServiceArea(41.05, -8.8, 41.3, -8.4);
                    default -> new ServiceArea(60.1, 24.8, 60.22, 25.1);
                };
        cut(map, area, 100);
    }

    private void cut(Path map, ServiceArea area, int atLeast) throws IOException {
        MapTiles.prepare(map, folder.resolve("tiles"));
        int count = 0;
        try (MapTiles tiles = MapTiles.open(folder.resolve("tiles"))) {
            for (int zoom = 0; zoom <= TileId.FINEST; zoom++) {
                int[] columns = {x(area.west(), zoom), x(area.east(), zoom)};
                int[] rows = {y(area.north(), zoom), y(area.south(), zoom)};
                for (int x = columns[0]; x <= columns[1]; x++) {
                    for (int y = rows[0]; y <= rows[1]; y++) {
                        Optional<MapTile> tile = tiles.tile(new TileId(zoom, x, y));
                        count += tile.isPresent() ? 1 : 0;
                        int size = tile.map(it -> it.gzipped().length).orElse(0);
                        assertThat(size).as("%d/%d/%d", zoom, x, y).isLessThan(LARGEST);
                    }
                }
            }
        }
        assertThat(count).isGreaterThan(atLeast);
    }

    private static int x(double longitude, int zoom) {
        return (int) Math.floor((longitude / 360 + 0.5) * (1 << zoom));
    }

    private static int y(double latitude, int zoom) {
        double sin = Math.sin(Math.toRadians(latitude));
        double y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
        return (int) Math.floor(y * (1 << zoom));
    }
}
