package dev.peisong.dispatch.roads;

import java.io.IOException;
import java.nio.file.Path;

/** Loads a map in a process of its own. */
final class MapLoader {

    private MapLoader() {}

    public static void main(String[] args) {
        try (RoadNetwork roads =
                RoadNetwork.load(
                        Path.of(args[0]), Path.of(args[1]), new RoadSettings(false, 1, 0))) {
            boolean whole = roads.matrix(Maps.doors(3, 1)).isReachable(0, 2);
            System.exit(whole ? 0 : 1);
        }
    }

    static Process start(Path map, Path cache) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MapLoader.class.getName(),
                        map.toString(),
                        cache.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
