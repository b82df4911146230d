package dev.peisong.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything that an installation keeps, under one folder. */
record DataFolder(Path root) {

    DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    /** Programs unpacked for running: they can be made again at any time. */
    Path programs() {
        return root.resolve("programs");
    }

    /** What the road network of a map is compiled to. */
    Path roads() {
        return root.resolve("roads");
    }

    Path demoMap() {
        return root.resolve("map").resolve("demo-city.osm.pbf");
    }

    /** What vouches for this installation in its network. */
    Path tls() {
        return root.resolve("tls");
    }

    Path run() {
        return root.resolve("run");
    }

    Path logs() {
        return root.resolve("logs");
    }

    void create() throws IOException {
        for (Path folder : List.of(postgres(), kafka(), programs(), roads(), run(), logs())) {
            Files.createDirectories(folder);
        }
        Files.createDirectories(root.resolve("map"));
    }
}
