package dev.peisong.dispatch.jobs;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.geo.GeoPoint;
import java.util.Optional;

/** Finds the door of an address; empty when it is not on the map or there are several. */
interface AddressFinder {
    Optional<GeoPoint> find(Delivery delivery);
}
