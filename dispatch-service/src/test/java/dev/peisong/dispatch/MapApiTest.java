package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.testing.Api;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The map's picture, which needs no sign-in. */
@DispatchTest
class MapApiTest {
    @LocalServerPort private int port;
    private Api anybody;

    @BeforeEach
    void come() {
        anybody = Api.on(port);
    }

    @Test
    void theTileSetSaysWhatThereIsAndWhomToCredit() {
        var set = anybody.get("/map/tiles.json").expect(200);
        var json = set.json();
        assertThat(json.path("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(json.path("maxzoom").asInt()).isEqualTo(16);
        assertThat(json.path("attribution").asString())
                .startsWith("Peisong demo city")
                .doesNotContain("OpenStreetMap");
        var depot = TestCity.depot();
        assertThat(depot.longitude())
                .isBetween(json.at("/bounds/0").asDouble(), json.at("/bounds/2").asDouble());
        assertThat(depot.latitude())
                .isBetween(json.at("/bounds/1").asDouble(), json.at("/bounds/3").asDouble());
        anybody.with("If-None-Match", set.header("ETag")).get("/map/tiles.json").expect(304);
    }

    @Test
    void aTileIsKeptByItsEditionAndComparedByItsTag() {
        String template = anybody.get("/map/tiles.json").json().at("/tiles/0").asString();
        assertThat(template).startsWith("/map/tiles/{z}/{x}/{y}.mvt?v=");
        String path = at(template, 14);
        var tile = anybody.get(path).expect(200);
        assertThat(tile.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(tile.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(tile.header("Cache-Control")).contains("public", "immutable", "31536000");
        var again = anybody.with("If-None-Match", tile.header("ETag")).get(path).expect(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tile.header("ETag"));

        var other = anybody.get(path.replaceFirst("v=.*", "v=before")).expect(200);
        assertThat(other.header("Cache-Control")).contains("public").doesNotContain("immutable");
        assertThat(anybody.get(at(template, 15)).header("ETag")).isNotEqualTo(tile.header("ETag"));
    }

    private static String at(String template, int zoom) {
        var depot = TestCity.depot();
        double sin = Math.sin(Math.toRadians(depot.latitude()));
        double x = depot.longitude() / 360 + 0.5;
        double y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
        return template.replace("{z}", String.valueOf(zoom))
                .replace("{x}", String.valueOf((int) (x * (1 << zoom))))
                .replace("{y}", String.valueOf((int) (y * (1 << zoom))));
    }

    @Test
    void whereNothingIsDrawnThereIsNoContent() {
        var sea = anybody.get("/map/tiles/16/3/5.mvt").expect(204);
        assertThat(sea.header("Cache-Control")).contains("public");
    }

    @ParameterizedTest
    @CsvSource({
        "tiles/17/0/0.mvt, 404, tile-not-found",
        "tiles/3/8/0.mvt, 404, tile-not-found",
        "tiles/3/0/8.mvt, 404, tile-not-found",
        "tiles/3/-1/0.mvt, 404, tile-not-found",
        "tiles/-1/0/0.mvt, 404, tile-not-found",
        "tiles/3/0/99999999999.mvt, 400, invalid-request",
        "tiles/three/0/0.mvt, 400, invalid-request",
        "tiles/3/0/0.pbf, 404, not-found",
        "style/pink.json, 404, style-not-found",
    })
    void whatIsNotThereIsAProblem(String path, int status, String problem) {
        anybody.get("/map/" + path).expectProblem(status, problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void aStyleDrawsTheTilesLayersFromThisOriginAlone(String name) {
        var style = anybody.get("/map/style/" + name + ".json").expect(200);
        assertThat(style.body()).doesNotContain("\"@").doesNotContain("http");
        assertThat(style.json().at("/sources/map/url").asString()).isEqualTo("/map/tiles.json");
        Set<String> known = new HashSet<>();
        anybody.get("/map/tiles.json")
                .json()
                .path("vector_layers")
                .forEach(layer -> known.add(layer.path("id").asString()));
        Set<String> drawn = new HashSet<>();
        for (JsonNode layer : style.json().path("layers")) {
            if (layer.has("source-layer")) {
                drawn.add(layer.path("source-layer").asString());
            }
        }
        assertThat(drawn).isEqualTo(known);
        assertThat(Pattern.compile("#[0-9a-f]{6}").matcher(style.body()).results().count())
                .isGreaterThan(40);
    }

    @Test
    void theStylesDifferInColoursAlone() {
        String light = anybody.get("/map/style/light.json").body();
        String dark = anybody.get("/map/style/dark.json").body();
        assertThat(light).isNotEqualTo(dark);
        assertThat(light.replaceAll("#[0-9a-f]{6}", "#"))
                .isEqualTo(dark.replaceAll("#[0-9a-f]{6}", "#"));
    }
}
