package dev.peisong.dispatch.execution;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.dispatch.jobs.Outcome;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a driver, or a station for him, says has happened. The client makes the id, a
 * UUIDv7, once for ever: sent again, the action is applied no second time.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Load.class, name = "LOAD"),
    @JsonSubTypes.Type(value = Action.Depart.class, name = "DEPART"),
    @JsonSubTypes.Type(value = Action.Arrive.class, name = "ARRIVE"),
    @JsonSubTypes.Type(value = Action.Deliver.class, name = "OUTCOME"),
    @JsonSubTypes.Type(value = Action.HandOver.class, name = "HAND_OVER"),
    @JsonSubTypes.Type(value = Action.Return.class, name = "RETURN"),
    @JsonSubTypes.Type(value = Action.Lose.class, name = "LOST"),
    @JsonSubTypes.Type(value = Action.TakeCash.class, name = "CASH"),
    @JsonSubTypes.Type(value = Action.Pause.class, name = "BREAK"),
    @JsonSubTypes.Type(value = Action.Resume.class, name = "RESUME"),
    @JsonSubTypes.Type(value = Action.EndDay.class, name = "END_OF_DAY")
})
@Schema(
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "LOAD", schema = Action.Load.class),
            @DiscriminatorMapping(value = "DEPART", schema = Action.Depart.class),
            @DiscriminatorMapping(value = "ARRIVE", schema = Action.Arrive.class),
            @DiscriminatorMapping(value = "OUTCOME", schema = Action.Deliver.class),
            @DiscriminatorMapping(value = "HAND_OVER", schema = Action.HandOver.class),
            @DiscriminatorMapping(value = "RETURN", schema = Action.Return.class),
            @DiscriminatorMapping(value = "LOST", schema = Action.Lose.class),
            @DiscriminatorMapping(value = "CASH", schema = Action.TakeCash.class),
            @DiscriminatorMapping(value = "BREAK", schema = Action.Pause.class),
            @DiscriminatorMapping(value = "RESUME", schema = Action.Resume.class),
            @DiscriminatorMapping(value = "END_OF_DAY", schema = Action.EndDay.class)
        })
sealed interface Action {
    int MOST_PARCELS = 1000;

    UUID id();

    /** The route it happened on; null only for what was lost off any route. */
    @Nullable UUID routeId();

    Instant occurredAt();

    /** The same, had it named that route; empty for a hand-over, which names two. */
    default Optional<Action> on(UUID route) {
        return Optional.ofNullable(
                switch (this) {
                    case Load a -> new Load(a.id, route, a.occurredAt, a.parcelIds);
                    case Depart a -> new Depart(a.id, route, a.occurredAt);
                    case Arrive a -> new Arrive(a.id, route, a.occurredAt, a.stopId);
                    case Deliver a ->
                            new Deliver(
                                    a.id,
                                    route,
                                    a.occurredAt,
                                    a.stopId,
                                    a.outcomes,
                                    a.reasonCode,
                                    a.proofId,
                                    a.point);
                    case HandOver _ -> null;
                    case Return a -> new Return(a.id, route, a.occurredAt, a.siteId, a.parcelIds);
                    case Lose a ->
                            new Lose(a.id, route, a.occurredAt, a.parcelIds, a.kind, a.reasonCode);
                    case TakeCash a -> new TakeCash(a.id, route, a.occurredAt, a.jobId, a.amount);
                    case Pause a -> new Pause(a.id, route, a.occurredAt);
                    case Resume a -> new Resume(a.id, route, a.occurredAt);
                    case EndDay a -> new EndDay(a.id, route, a.occurredAt);
                });
    }

    /** Parcels are aboard. */
    record Load(
            @NotNull UUID id,
            @NotNull UUID routeId,
            @NotNull Instant occurredAt,
            @NotEmpty @Size(max = MOST_PARCELS) List<@NotNull UUID> parcelIds)
            implements Action {}

    /** The vehicle leaves its site. */
    record Depart(@NotNull UUID id, @NotNull UUID routeId, @NotNull Instant occurredAt)
            implements Action {}

    /** The vehicle is at a stop. */
    record Arrive(
            @NotNull UUID id,
            @NotNull UUID routeId,
            @NotNull Instant occurredAt,
            @NotNull UUID stopId)
            implements Action {}

    /**
     * What came of parcels at the door.
     *
     * @param reasonCode of the tenant's list, where something was not delivered
     * @param proofId the evidence, kept by tracking
     * @param point where the driver stood
     */
    record Deliver(
            @NotNull UUID id,
            @NotNull UUID routeId,
            @NotNull Instant occurredAt,
            @Nullable UUID stopId,
            @NotEmpty @Size(max = MOST_PARCELS) List<@Valid @NotNull Result> outcomes,
            @Nullable @Size(max = 60) String reasonCode,
            @Nullable UUID proofId,
            @Nullable GeoPoint point)
            implements Action {}

    record Result(@NotNull UUID parcelId, @NotNull Outcome outcome) {}

    /** Parcels change vehicles on the way. */
    record HandOver(
            @NotNull UUID id,
            @NotNull UUID routeId,
            @NotNull Instant occurredAt,
            @NotNull UUID toRouteId,
            @NotEmpty @Size(max = MOST_PARCELS) List<@NotNull UUID> parcelIds)
            implements Action {}

    /**
     * The vehicle is back at a site with parcels.
     *
     * @param siteId null for the route's own
     * @param parcelIds null for all that is aboard
     */
    record Return(
            @NotNull UUID id,
            @NotNull UUID routeId,
            @NotNull Instant occurredAt,
            @Nullable UUID siteId,
            @Nullable @Size(max = MOST_PARCELS) List<@NotNull UUID> parcelIds)
            implements Action {}

    /** Parcels are gone, or ruined. */
    record Lose(
            @NotNull UUID id,
            @Nullable UUID routeId,
            @NotNull Instant occurredAt,
            @NotEmpty @Size(max = MOST_PARCELS) List<@NotNull UUID> parcelIds,
            @NotNull Kind kind,
            @Nullable @Size(max = 60) String reasonCode)
            implements Action {}

    /**
     * Money was taken at the door.
     *
     * @param amount taken now; what is given back is negative
     */
    record TakeCash(
            @NotNull UUID id,
            @NotNull UUID routeId,
            @NotNull Instant occurredAt,
            @NotNull UUID jobId,
            @NotNull Money amount)
            implements Action {}

    /** The driver takes a break. */
    record Pause(@NotNull UUID id, @NotNull UUID routeId, @NotNull Instant occurredAt)
            implements Action {}

    /** The break is over. */
    record Resume(@NotNull UUID id, @NotNull UUID routeId, @NotNull Instant occurredAt)
            implements Action {}

    /** The driver goes home; what is still aboard stays recorded as aboard. */
    record EndDay(@NotNull UUID id, @NotNull UUID routeId, @NotNull Instant occurredAt)
            implements Action {}

    /** How parcels were lost. */
    enum Kind {
        LOST,
        DESTROYED
    }
}
