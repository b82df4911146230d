package dev.peisong.dispatch;

import dev.peisong.common.security.PublicPaths;
import dev.peisong.dispatch.roads.RoadNetwork;
import dev.peisong.dispatch.roads.RoadSettings;
import dev.peisong.dispatch.roads.TrafficProfile;
import dev.peisong.dispatch.roads.TrafficWeek;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
     * @param traffic how many times longer driving takes in each of the 24 hours, by days; the
     *     narrower name counts, and days that none names are as free as the map says
     */
    @Validated
    @ConfigurationProperties("peisong.roads")
    record Properties(
            @NotNull Path map,
            @NotNull Path cache,
            @DefaultValue("true") boolean turnRestrictions,
            @DefaultValue("2") @Positive int threads,
            @DefaultValue("2000") @PositiveOrZero int remembered,
            @DefaultValue Map<Days, List<Double>> traffic) {

        RoadSettings settings() {
            return new RoadSettings(turnRestrictions, threads, remembered);
        }
    }

    /** Names for days of the week, the wider ones first. */
    enum Days {
        WORKDAYS,
        WEEKEND,
        MONDAY,
        TUESDAY,
        WEDNESDAY,
        THURSDAY,
        FRIDAY,
        SATURDAY,
        SUNDAY;

        Set<DayOfWeek> days() {
            return switch (this) {
                case WORKDAYS -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
                case WEEKEND -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                default -> EnumSet.of(DayOfWeek.valueOf(name()));
            };
        }
    }

    @Bean
    TrafficWeek trafficWeek(Properties properties) {
        var profiles = new EnumMap<DayOfWeek, TrafficProfile>(DayOfWeek.class);
        new TreeMap<>(properties.traffic())
                .forEach(
                        (days, factors) -> {
                            var profile = TrafficProfile.hourly(factors);
                            days.days().forEach(day -> profiles.put(day, profile));
                        });
        return new TrafficWeek(profiles);
    }

    /** What a map looks like is no secret. */
    @Bean
    PublicPaths publicMap() {
        return PublicPaths.of("/map/**");
    }

    @Bean(destroyMethod = "close")
    RoadNetwork roadNetwork(Properties properties) {
        return RoadNetwork.load(properties.map(), properties.cache(), properties.settings());
    }
}
