package dev.peisong.dispatch.roads.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peisong.dispatch.roads.tiles.DecodedTile.Drawn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an extract is drawn, where and at which zoom. Places are metres from a tile's corner. */
class MapTilesTest {

    @TempDir Path folder;

    private DecodedTile draw(SmallMap map, int zoom) {
        try (MapTiles tiles = map.tiles(folder)) {
            return DecodedTile.of(tiles.tile(SmallMap.tile(zoom)).orElseThrow().gzipped());
        }
    }

    private static void assertAt(int[] part, int zoom, double... meters) {
        assertThat(part).hasSize(meters.length);
        for (int i = 0; i < meters.length; i++) {
            assertThat((double) part[i])
                    .isCloseTo(meters[i] * SmallMap.stepsPerMeter(zoom), within(2.0));
        }
    }

    private static SmallMap street(String... tags) {
        return new SmallMap()
                .node(1, 100, 100)
                .node(2, 400, 100)
                .node(3, 400, 300)
                .way(7, new long[] {1, 2, 3}, tags);
    }

    @Test
    void aStreetIsWhereItIsWithItsNames() {
        var map = street("highway", "primary", "name", "Ring", "name:zh", "环路", "oneway", "-1");
        List<Drawn> roads = draw(map, 15).in("road");
        assertThat(roads).hasSize(1);
        assertThat(roads.getFirst().kind()).isEqualTo(2);
        assertThat(roads.getFirst().tags())
                .isEqualTo(
                        Map.of("class", "primary", "name", "Ring", "name_zh", "环路", "oneway", -1));
        assertAt(roads.getFirst().parts().getFirst(), 15, 100, 100, 400, 100, 400, 300);
    }

    @Test
    void theLargerARoadTheSoonerItIsSeen() {
        var map =
                street("highway", "motorway")
                        .way(8, new long[] {1, 3}, "highway", "residential", "name", "Lane")
                        .way(9, new long[] {1, 3}, "highway", "footway");
        try (MapTiles tiles = map.tiles(folder)) {
            assertThat(classes(tiles, 8)).containsExactly("motorway");
            assertThat(classes(tiles, 12)).containsExactly("motorway", "minor");
            assertThat(classes(tiles, 14)).containsExactly("motorway", "minor", "path");
            assertThat(tiles.tile(new TileId(4, 0, 0))).isEmpty();
        }
    }

    private static List<Object> classes(MapTiles tiles, int zoom) {
        var tile = DecodedTile.of(tiles.tile(SmallMap.tile(zoom)).orElseThrow().gzipped());
        return tile.in("road").stream().map(road -> road.tags().get("class")).toList();
    }

    @Test
    void whereNodesAreMissingALineEndsAndAnAreaGoesOn() {
        var map =
                new SmallMap()
                        .node(1, 100, 100)
                        .node(2, 200, 100)
                        .node(4, 400, 100)
                        .node(5, 500, 100)
                        .node(6, 500, 400)
                        .way(7, new long[] {1, 2, 3, 4, 5}, "highway", "residential")
                        .way(8, new long[] {1, 5, 6, 99, 1}, "natural", "water")
                        .way(9, new long[] {97, 98, 97}, "building", "yes")
                        .way(10, new long[] {97, 98}, "highway", "primary");
        DecodedTile tile = draw(map, 15);
        List<int[]> lines = tile.in("road").getFirst().parts();
        assertThat(lines).hasSize(2);
        assertAt(lines.getFirst(), 15, 100, 100, 200, 100);
        assertAt(lines.getLast(), 15, 400, 100, 500, 100);
        assertThat(tile.in("road")).hasSize(1);
        assertThat(tile.in("building")).isEmpty();
        assertThat(tile.in("water").getFirst().parts().getFirst()).hasSize(6);
    }

    @Test
    void aLakeOfSeveralWaysHasItsIslands() {
        var map =
                new SmallMap()
                        .node(1, 100, 100)
                        .node(2, 500, 100)
                        .node(3, 500, 500)
                        .node(4, 100, 500)
                        .node(5, 200, 200)
                        .node(6, 300, 200)
                        .node(7, 300, 300)
                        .way(10, new long[] {1, 2, 3})
                        .way(11, new long[] {1, 4, 3})
                        .way(12, new long[] {5, 6, 7, 5})
                        .multipolygon(
                                Map.of(10L, "outer", 11L, "outer", 12L, "inner", 13L, "outer"),
                                "natural",
                                "water",
                                "name",
                                "Lake");
        DecodedTile tile = draw(map, 14);
        Drawn lake = tile.in("water").getFirst();
        assertThat(lake.parts()).hasSize(2);
        assertThat(DecodedTile.doubleArea(lake.parts().getFirst())).isPositive();
        assertThat(DecodedTile.doubleArea(lake.parts().getLast())).isNegative();
        double squareMeter = Math.pow(SmallMap.stepsPerMeter(14), 2);
        assertThat(lake.doubleArea() / 2.0 / squareMeter).isCloseTo(155_000, within(1_500.0));
        Drawn label = tile.in("label").getFirst();
        assertThat(label.says("name", "Lake")).isTrue();
        assertAt(label.parts().getFirst(), 14, 300, 300);
    }

    @Test
    void anAreaIsCutAtTheTilesEdgesAndLeftOutWhereItIsTooSmall() {
        var map =
                new SmallMap()
                        .node(1, -3_000, -3_000)
                        .node(2, 3_000, -3_000)
                        .node(3, 3_000, 3_000)
                        .node(4, -3_000, 3_000)
                        .way(7, new long[] {1, 4, 3, 2, 1}, "landuse", "forest");
        try (MapTiles tiles = map.tiles(folder)) {
            var tile = DecodedTile.of(tiles.tile(SmallMap.tile(16)).orElseThrow().gzipped());
            int[] forest = tile.in("land").getFirst().parts().getFirst();
            assertThat(forest).hasSize(8).contains(-64, 4096 + 64);
            assertThat(DecodedTile.doubleArea(forest)).isEqualTo(2L * (4096 + 128) * (4096 + 128));
            var inside = SmallMap.tile(16);
            assertThat(tiles.tile(new TileId(16, inside.x() - 4, inside.y() + 4))).isPresent();
            assertThat(tiles.tile(new TileId(16, inside.x() - 9, inside.y() + 4))).isEmpty();
            assertThat(tiles.tile(SmallMap.tile(8))).isPresent();
            assertThat(tiles.tile(new TileId(0, 0, 0))).isEmpty();
        }
    }

    @Test
    void housesHaveTheirNumbersAtTheFinestZoomAlone() {
        var map =
                new SmallMap()
                        .node(1, 100, 100)
                        .node(2, 120, 100)
                        .node(3, 120, 120)
                        .node(4, 100, 120)
                        .node(5, 200, 100, "addr:housenumber", "12a", "addr:street", "Ring")
                        .node(6, 300, 300, "place", "suburb", "name", "Old Town")
                        .way(
                                7,
                                new long[] {1, 2, 3, 4, 1},
                                "building",
                                "house",
                                "addr:housenumber",
                                "14");
        DecodedTile finest = draw(map, 16);
        assertThat(finest.in("house").stream().map(it -> it.tags().get("number")))
                .containsExactlyInAnyOrder("12a", "14");
        assertThat(finest.in("building")).hasSize(1);
        try (MapTiles tiles = MapTiles.open(folder.resolve("tiles"))) {
            var coarser = DecodedTile.of(tiles.tile(SmallMap.tile(15)).orElseThrow().gzipped());
            assertThat(coarser.in("house")).isEmpty();
            assertThat(coarser.in("place").getFirst().says("name", "Old Town")).isTrue();
        }
    }

    @Test
    void nodesMayComeInAnyOrder() {
        var map =
                new SmallMap()
                        .node(3, 300, 100)
                        .node(1, 100, 100)
                        .node(2, 200, 150)
                        .way(7, new long[] {1, 2, 3}, "highway", "residential");
        int[] line = draw(map, 16).in("road").getFirst().parts().getFirst();
        assertAt(line, 16, 100, 100, 200, 150, 300, 100);
    }

    @Test
    void whatTheSameIsSaidOfIsOneFeature() {
        var map =
                street("highway", "residential")
                        .node(4, 100, 400)
                        .way(8, new long[] {1, 4}, "highway", "residential");
        List<Drawn> roads = draw(map, 14).in("road");
        assertThat(roads).hasSize(1);
        assertThat(roads.getFirst().parts()).hasSize(2);
    }

    @Test
    void theSameMapIsCutToTheSameBytes() throws IOException {
        street("highway", "primary").tiles(folder).close();
        byte[] first = Files.readAllBytes(folder.resolve("tiles/tiles"));
        street("highway", "primary").tiles(folder).close();
        assertThat(folder.resolve("tiles/tiles")).hasBinaryContent(first);
        try (var files = Files.list(folder.resolve("tiles"))) {
            assertThat(files).hasSize(1);
        }
    }
}
