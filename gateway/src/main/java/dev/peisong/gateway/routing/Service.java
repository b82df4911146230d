package dev.peisong.gateway.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who answers what: the first segment of a path under {@code /api/v1} names a service. The map is
 * dispatch's.
 */
enum Service {
    ORDER(
            "orders",
            Set.of(
                    "merchants",
                    "orders",
                    "shipments",
                    "imports",
                    "exceptions",
                    "refusals",
                    "feedback",
                    "order-settings")),
    INVENTORY(
            "inventory",
            Set.of(
                    "sites",
                    "skus",
                    "receipts",
                    "adjustments",
                    "stock",
                    "movements",
                    "packings",
                    "inspections",
                    "backorders",
                    "reservations")),
    DISPATCH(
            "dispatch",
            Set.of(
                    "depots",
                    "vehicles",
                    "drivers",
                    "shifts",
                    "jobs",
                    "plans",
                    "routes",
                    "driver",
                    "reason-codes",
                    "addresses",
                    "roads",
                    "road-closures")),
    TRACKING(
            "tracking",
            Set.of(
                    "positions",
                    "tracking",
                    "tracking-links",
                    "proofs",
                    "streams",
                    "public",
                    "insight",
                    "goals"));

    private static final String API = "/api/v1/";
    private static final String MAP = "/map/";
    private static final String OPERATIONS = "operations/";

    private final String schema;

    @SuppressWarnings("ImmutableEnumChecker") // a Set.of
    private final Set<String> segments;

    Service(String schema, Set<String> segments) {
        this.schema = schema;
        this.segments = segments;
    }

    /** In paths and configuration: {@code order}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when no service answers the path. */
    static Optional<Service> of(String path) {
        if (path.startsWith(MAP)) {
            return Optional.of(DISPATCH);
        }
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        String rest = path.substring(API.length());
        boolean operations = rest.startsWith(OPERATIONS);
        String segment = firstSegment(operations ? rest.substring(OPERATIONS.length()) : rest);
        for (Service service : values()) {
            if (operations
                    ? segment.equals(service.schema) || segment.equals(service.label())
                    : service.segments.contains(segment)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    /** Of every path that it answers. */
    Stream<String> patterns() {
        return Stream.concat(
                segments.stream().map(it -> API + it + "/**"),
                Stream.of(schema, label()).map(it -> API + OPERATIONS + it + "/**"));
    }

    private static String firstSegment(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
