package dev.peisong.quickstart;

import java.util.List;
import java.util.Locale;

/** The five services of the platform and what each is given to run in. */
enum Service {
    ORDER("order-service", "orders", 256, true),
    INVENTORY("inventory-service", "inventory", 256, true),
    DISPATCH("dispatch-service", "dispatch", 640, false),
    TRACKING("tracking-service", "tracking", 256, true),
    GATEWAY(Options.GATEWAY, "gateway", 256, true);

    private final String module;
    private final String schema;
    private final int heapMegabytes;
    private final boolean startsFast;

    Service(String module, String schema, int heapMegabytes, boolean startsFast) {
        this.module = module;
        this.schema = schema;
        this.heapMegabytes = heapMegabytes;
        this.startsFast = startsFast;
    }

    String module() {
        return module;
    }

    String schema() {
        return schema;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The first compiler alone starts faster; route planning is worth the second one. */
    List<String> compilerFlags() {
        return startsFast ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    /** The gateway is stopped before what stands behind it. */
    int stage() {
        return this == GATEWAY ? 2 : 1;
    }

    /** Where the gateway is told the addresses of this service. */
    String addressVariable() {
        return "PEISONG_SERVICES_" + name().toUpperCase(Locale.ROOT);
    }

    /** The name of the process: {@code order-service}, {@code order-service-2}, … */
    String replica(int number) {
        return number == 1 ? module : module + "-" + number;
    }
}
