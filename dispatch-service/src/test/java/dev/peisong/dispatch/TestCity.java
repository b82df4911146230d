package dev.peisong.dispatch;

import dev.peisong.city.Coordinate;
import dev.peisong.city.DemoCity;
import dev.peisong.common.geo.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo city as the map of the service under test. */
final class TestCity implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final DemoCity CITY = DemoCity.generate(7);
    private static final Path FOLDER = Path.of("target", "test-city");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "peisong.roads.map=" + map(), "peisong.roads.cache=" + FOLDER.resolve("c"))
                .applyTo(context);
    }

    private static Path map() {
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve("city.osm.pbf");
            CITY.writeTo(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GeoPoint depot() {
        return point(CITY.sites().getFirst().gate());
    }

    /** The door of the nth address. */
    static GeoPoint door(int n) {
        return point(CITY.addresses().get(n).coordinate());
    }

    private static GeoPoint point(Coordinate at) {
        return new GeoPoint(at.latitude(), at.longitude());
    }
}
