package dev.peisong.dispatch.closures;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.roads.Closure;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Roads that nobody of a tenant drives from a moment on: until another one, until somebody lifts
 * it, or for good. It is kept when it is over.
 */
@Entity
class RoadClosure {

    /** What its points mean. */
    enum Shape {
        /** Each point closes the road that it lies on, between its junctions. */
        ROADS,
        /** The points are an area's corners; every road that touches it is closed. */
        AREA
    }

    /**
     * When it applies, and why.
     *
     * @param endsAt null where it stays until it is lifted
     */
    record Terms(String reason, Instant startsAt, @Nullable Instant endsAt) {
        Terms {
            startsAt = startsAt.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
            endsAt = endsAt == null ? null : endsAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Who lifted it, and when. */
    record Lifted(String by, Instant at) {}

    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;

    @Enumerated(EnumType.STRING)
    private Shape shape;

    @Convert(converter = PointsJson.class)
    private List<GeoPoint> points;

    private String reason;
    private Instant startsAt;
    private @Nullable Instant endsAt;
    private String closedBy;
    private @Nullable Instant liftedAt;
    private @Nullable String liftedBy;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected RoadClosure() {}

    RoadClosure(UUID id, Shape shape, List<GeoPoint> points, Terms terms, String closedBy) {
        this.id = id;
        this.shape = shape;
        this.points = List.copyOf(points);
        this.closedBy = closedBy;
        this.reason = terms.reason();
        this.startsAt = terms.startsAt();
        this.endsAt = terms.endsAt();
    }

    void change(Terms terms) {
        reason = terms.reason();
        startsAt = terms.startsAt();
        endsAt = terms.endsAt();
    }

    void lift(String by, Instant now) {
        liftedAt = now.truncatedTo(ChronoUnit.MICROS);
        liftedBy = by;
    }

    boolean isOver(Instant now) {
        return liftedAt != null || (endsAt != null && !endsAt.isAfter(now));
    }

    /** What it closes on a map. */
    Stream<Closure> closures() {
        return closures(shape, points);
    }

    static Stream<Closure> closures(Shape shape, List<GeoPoint> points) {
        return switch (shape) {
            case ROADS -> points.stream().map(Closure::at);
            case AREA -> Stream.of(new Closure(points));
        };
    }

    UUID id() {
        return id;
    }

    Shape shape() {
        return shape;
    }

    List<GeoPoint> points() {
        return points;
    }

    Terms terms() {
        return new Terms(reason, startsAt, endsAt);
    }

    String closedBy() {
        return closedBy;
    }

    @Nullable Lifted lifted() {
        return liftedAt == null || liftedBy == null ? null : new Lifted(liftedBy, liftedAt);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
