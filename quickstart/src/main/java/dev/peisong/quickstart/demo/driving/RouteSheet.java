package dev.peisong.quickstart.demo.driving;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A route on the driver's phone: of all that the API tells, what a driver looks at. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RouteSheet(
        UUID id,
        String status,
        UUID siteId,
        UUID vehicleId,
        Instant plannedStart,
        Instant plannedEnd,
        long distanceMeters,
        String geometry,
        List<Stop> stops) {

    /** A place to go to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Stop(
            UUID id,
            GeoPoint point,
            Instant plannedArrival,
            Instant plannedDeparture,
            @Nullable Instant completedAt,
            List<Task> tasks) {

        List<Task> open() {
            return tasks.stream().filter(task -> !task.done()).toList();
        }
    }

    /** What to do there for one customer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Task(
            UUID jobId,
            UUID shipmentId,
            String number,
            int attempt,
            boolean collect,
            boolean intercept,
            boolean done,
            List<TimeWindow> windows,
            List<Parcel> parcels) {

        List<UUID> aboard() {
            return ids("ABOARD");
        }

        List<UUID> atSite() {
            return ids("AT_SITE");
        }

        private List<UUID> ids(String custody) {
            return parcels.stream()
                    .filter(p -> p.custody().equals(custody) && p.outcome() == null)
                    .map(Parcel::parcelId)
                    .toList();
        }
    }

    /** A parcel and who has it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parcel(UUID parcelId, String barcode, String custody, @Nullable String outcome) {}

    boolean isPublished() {
        return status.equals("PUBLISHED");
    }

    Stream<Task> tasks() {
        return stops.stream().flatMap(stop -> stop.tasks().stream());
    }

    List<GeoPoint> line() {
        return Polyline.decode(geometry);
    }

    /** The stop's own copy after the sheet was read anew. */
    Optional<Stop> stop(UUID stopId) {
        return stops.stream().filter(stop -> stop.id().equals(stopId)).findFirst();
    }
}
