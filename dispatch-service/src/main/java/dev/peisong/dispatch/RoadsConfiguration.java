package dev.peisong.dispatch;

import dev.peisong.dispatch.roads.RoadNetwork;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** Loads the map before the service takes its first request. */
@Configuration(proxyBeanMethods = false)
class RoadsConfiguration {

    /**
     * @param map an OpenStreetMap extract, {@code .osm.pbf}
     * @param cache where its prepared form is kept; replicas may share it
     */
    @Validated
    @ConfigurationProperties("peisong.roads")
    record Properties(@NotNull Path map, @NotNull Path cache) {}

    @Bean(destroyMethod = "close")
    RoadNetwork roadNetwork(Properties properties) {
        return RoadNetwork.load(properties.map(), properties.cache());
    }
}
