package dev.peisong.dispatch.roads;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.roads.address.AddressQuery;
import dev.peisong.dispatch.roads.address.Candidate;
import dev.peisong.dispatch.roads.address.Geocoder;
import dev.peisong.dispatch.roads.address.MapAddress;
import dev.peisong.dispatch.roads.address.NearestAddress;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of the map: by what is written, or by where. The map is the same for everybody. */
@RestController
@RequestMapping("/api/v1/addresses")
@PreAuthorize("isAuthenticated()")
class AddressController {
    private final Geocoder geocoder;

    AddressController(RoadNetwork roads) {
        this.geocoder = roads.geocoder();
    }

    /** The likeliest first. */
    record Found(List<Likely> items) {}

    /**
     * What may be meant.
     *
     * @param likeness how well it answers what was asked, from 0 to 1
     */
    record Likely(
            Candidate.Match match,
            String label,
            MapAddress address,
            GeoPoint point,
            double likeness) {

        static Likely of(Candidate candidate) {
            return new Likely(
                    candidate.match(),
                    candidate.label(),
                    candidate.address(),
                    candidate.point(),
                    candidate.confidence());
        }
    }

    /** The next house, and how far it is from the point asked for. */
    record Nearest(String label, MapAddress address, GeoPoint point, long distanceMeters) {

        static Nearest of(NearestAddress nearest) {
            return new Nearest(
                    nearest.label(),
                    nearest.address(),
                    nearest.point(),
                    Math.round(nearest.meters()));
        }
    }

    @GetMapping
    public Found search(
            @RequestParam @NotBlank @Size(max = Geocoder.LONGEST_QUERY) String query,
            @RequestParam(defaultValue = "5") @Min(1) @Max(20) int limit) {
        var candidates = geocoder.geocode(AddressQuery.text(query), limit);
        return new Found(candidates.stream().map(Likely::of).toList());
    }

    @GetMapping("/nearest")
    public Nearest nearest(
            @RequestParam @DecimalMin("-90") @DecimalMax("90") double latitude,
            @RequestParam @DecimalMin("-180") @DecimalMax("180") double longitude) {
        return geocoder.nearest(new GeoPoint(latitude, longitude))
                .map(Nearest::of)
                .orElseThrow(() -> DomainException.notFound("address", latitude + "," + longitude));
    }
}
