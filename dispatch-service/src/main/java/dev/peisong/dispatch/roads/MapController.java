package dev.peisong.dispatch.roads;

import dev.peisong.common.domain.DomainException;
import dev.peisong.dispatch.roads.tiles.MapStyle;
import dev.peisong.dispatch.roads.tiles.TileId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The map's picture, for anybody: a tracking page has no login, and what streets there are is no
 * organisation's own.
 */
@RestController
@RequestMapping("/map")
class MapController {
    private static final MediaType VECTOR_TILE =
            MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final String COPYRIGHT = "https://www.openstreetmap.org/copyright";
    private static final int CITY_ZOOM = 12;

    private final RoadNetwork roads;
    private final String edition;

    MapController(RoadNetwork roads) {
        this.roads = roads;
        edition = roads.edition();
    }

    /**
     * What tiles there are, in TileJSON 3.0.
     *
     * @param tiles how they are asked for, on this origin
     * @param bounds west, south, east and north, in WGS-84 degrees
     * @param center longitude, latitude and zoom
     */
    record TileSet(
            String tilejson,
            String name,
            String attribution,
            String scheme,
            List<String> tiles,
            int minzoom,
            int maxzoom,
            List<Double> bounds,
            List<Double> center,
            List<MapStyle.LayerFields> vector_layers) {}

    @GetMapping("/tiles.json")
    public ResponseEntity<TileSet> tileSet() {
        ServiceArea area = roads.area();
        var tiles =
                new TileSet(
                        "3.0.0",
                        roads.name(),
                        attribution(),
                        "xyz",
                        List.of("/map/tiles/{z}/{x}/{y}.mvt?v=" + edition),
                        0,
                        TileId.FINEST,
                        List.of(area.west(), area.south(), area.east(), area.north()),
                        List.of(
                                (area.west() + area.east()) / 2,
                                (area.south() + area.north()) / 2,
                                (double) CITY_ZOOM),
                        MapStyle.layers());
        return ResponseEntity.ok().cacheControl(soon()).eTag(edition).body(tiles);
    }

    private String attribution() {
        String credit = HtmlUtils.htmlEscape(roads.attribution());
        return roads.attribution().contains("OpenStreetMap")
                ? "<a href=\"%s\" target=\"_blank\">%s</a>".formatted(COPYRIGHT, credit)
                : credit;
    }

    /** A MapLibre style; what it is drawn in differs and nothing else. */
    @GetMapping("/style/{name}.json")
    public ResponseEntity<String> style(@PathVariable String name) {
        String style =
                MapStyle.named(name).orElseThrow(() -> DomainException.notFound("style", name));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(soon())
                .eTag(Integer.toHexString(style.hashCode()))
                .body(style);
    }

    /**
     * A tile, gzipped, or 204 where there is nothing to draw.
     *
     * @param v the edition of the map that the tile set named; with it the tile is kept for good
     */
    @GetMapping("/tiles/{z}/{x}/{y}.mvt")
    public ResponseEntity<byte[]> tile(
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestParam Optional<String> v) {
        if (!TileId.exists(z, x, y)) {
            throw DomainException.notFound("tile", z + "/" + x + "/" + y);
        }
        CacheControl cache = v.filter(edition::equals).isPresent() ? forGood() : soon();
        return roads.tiles()
                .tile(new TileId(z, x, y))
                .map(
                        tile ->
                                ResponseEntity.ok()
                                        .contentType(VECTOR_TILE)
                                        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                                        .cacheControl(cache)
                                        .eTag(tile.tag())
                                        .body(tile.gzipped()))
                .orElseGet(() -> ResponseEntity.noContent().cacheControl(cache).build());
    }

    private static CacheControl soon() {
        return CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    }

    private static CacheControl forGood() {
        return CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    }
}
