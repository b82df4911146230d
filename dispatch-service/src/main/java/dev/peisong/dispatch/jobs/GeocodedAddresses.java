package dev.peisong.dispatch.jobs;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.roads.RoadNetwork;
import dev.peisong.dispatch.roads.address.AddressQuery;
import dev.peisong.dispatch.roads.address.Candidate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks addresses up on the map; the street is opened for that alone and kept nowhere. */
@Component
class GeocodedAddresses implements AddressFinder {
    private final RoadNetwork roads;
    private final SealedText sealed;

    GeocodedAddresses(RoadNetwork roads, SealedText sealed) {
        this.roads = roads;
        this.sealed = sealed;
    }

    @Override
    public Optional<GeoPoint> find(Delivery delivery) {
        var address = delivery.address();
        return sealed.await(delivery.recipient().keyId(), "address", address.line())
                .flatMap(AddressLine::read)
                .map(AddressLine::toTheDoor)
                .filter(line -> !line.isEmpty())
                .map(
                        line ->
                                new AddressQuery(
                                        line,
                                        address.district(),
                                        address.city(),
                                        address.postalCode()))
                .flatMap(query -> roads.geocoder().locate(query))
                .map(Candidate::point);
    }
}
