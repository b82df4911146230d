package dev.peisong.tracking.position;

import dev.peisong.common.contract.Position;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.WithoutIdempotency;
import dev.peisong.tracking.routes.Routes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes fixes in batches, in any order and as often as a phone sends them, and answers once Kafka
 * has them on every replica.
 */
@RestController
@RequestMapping("/api/v1/positions")
class PositionController {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final PositionStream stream;
    private final LastPositions last;
    private final Routes routes;
    private final Clock clock;

    PositionController(PositionStream stream, LastPositions last, Routes routes, Clock clock) {
        this.stream = stream;
        this.last = last;
        this.routes = routes;
        this.clock = clock;
    }

    record Batch(@NotEmpty @Size(max = 1000) List<@Valid @NotNull Fix> positions) {}

    record Fix(
            @NotNull UUID vehicleId,
            @DecimalMin("-90") @DecimalMax("90") double latitude,
            @DecimalMin("-180") @DecimalMax("180") double longitude,
            @NotNull Instant occurredAt,
            @DecimalMin("0") @Nullable Double speedMetersPerSecond,
            @DecimalMin("0") @DecimalMax("360") @Nullable Double headingDegrees,
            @DecimalMin("0") @Nullable Double accuracyMeters) {

        Position asPosition(@Nullable UUID driverId, Instant now) {
            return new Position(
                    vehicleId,
                    driverId,
                    new GeoPoint(latitude, longitude),
                    occurredAt,
                    now,
                    speedMetersPerSecond,
                    headingDegrees,
                    accuracyMeters);
        }
    }

    record Taken(int accepted) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAnyRole('DRIVER','ADMIN','PARTNER')")
    Taken take(@RequestBody @Valid Batch batch) {
        Caller caller = Tenancy.current();
        refuseFuture(batch.positions());
        refuseOthersVehicles(caller, batch.positions());
        Instant now = clock.instant();
        stream.send(
                caller.tenantId(),
                batch.positions().stream().map(f -> f.asPosition(caller.driverId(), now)).toList());
        return new Taken(batch.positions().size());
    }

    @GetMapping("/latest")
    @PreAuthorize("hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','CUSTOMER_SERVICE','VIEWER')")
    List<LastPositions.Last> latest() {
        return last.all();
    }

    private void refuseFuture(List<Fix> fixes) {
        Instant latest = clock.instant().plus(CLOCK_SKEW);
        for (int i = 0; i < fixes.size(); i++) {
            if (fixes.get(i).occurredAt().isAfter(latest)) {
                throw DomainException.invalid(
                        "/positions/%d/occurredAt".formatted(i),
                        "in-the-future",
                        "A position cannot be observed in the future: check the device's clock");
            }
        }
    }

    private void refuseOthersVehicles(Caller caller, List<Fix> fixes) {
        UUID driver = caller.driverId();
        if (driver == null) {
            return;
        }
        Set<UUID> vehicles = fixes.stream().map(Fix::vehicleId).collect(Collectors.toSet());
        for (UUID vehicle : vehicles) {
            if (!routes.drives(driver, vehicle)) {
                throw DomainException.notFound("vehicle", vehicle);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Repeatable {
        /** Positions are known by device and time, proofs by the id that the device made. */
        @Bean
        WithoutIdempotency deduplicatedAnyway() {
            return WithoutIdempotency.of("/api/v1/positions", "/api/v1/proofs");
        }
    }
}
