package dev.peisong.dispatch;

import dev.peisong.dispatch.roads.RoadNetwork;
import dev.peisong.dispatch.roads.RoadSettings;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** Loads the map before the service takes its first request. */
@Configuration(proxyBeanMethods = false)
class RoadsConfiguration {

    /**
     * @param map an OpenStreetMap extract, {@code .osm.pbf}
     * @param cache where its prepared form is kept; replicas may share it
     * @param turnRestrictions whether to respect them; without, a map is prepared sooner
     * @param threads how many may work at one matrix
     * @param remembered between how many places travel times are remembered
     */
    @Validated
    @ConfigurationProperties("peisong.roads")
    record Properties(
            @NotNull Path map,
            @NotNull Path cache,
            @DefaultValue("true") boolean turnRestrictions,
            @DefaultValue("2") @Positive int threads,
            @DefaultValue("2000") @PositiveOrZero int remembered) {

        RoadSettings settings() {
            return new RoadSettings(turnRestrictions, threads, remembered);
        }
    }

    @Bean(destroyMethod = "close")
    RoadNetwork roadNetwork(Properties properties) {
        return RoadNetwork.load(properties.map(), properties.cache(), properties.settings());
    }
}
