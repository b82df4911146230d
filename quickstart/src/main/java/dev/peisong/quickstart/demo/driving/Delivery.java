package dev.peisong.quickstart.demo.driving;

import dev.peisong.quickstart.demo.driving.Doorstep.Happening;
import dev.peisong.quickstart.demo.driving.RouteSheet.Stop;
import dev.peisong.quickstart.demo.driving.RouteSheet.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rings at a door and records what came of it. */
final class Delivery {
    private final String driver;
    private final Phone phone;
    private final SimulatedDriver.World world;

    Delivery(String driver, Phone phone, SimulatedDriver.World world) {
        this.driver = driver;
        this.phone = phone;
        this.world = world;
    }

    void make(RouteSheet route, Stop stop, Task task) {
        Happening what = task.collect() ? Happening.DELIVERED : world.doorstep().of(task);
        switch (what) {
            case DELIVERED -> record(route, stop, task, "DELIVERED", "DELIVERED", "");
            case NOBODY_THERE ->
                    record(route, stop, task, "NOT_DELIVERED", "NOT_DELIVERED", "NOT_HOME");
            case REFUSED -> record(route, stop, task, "REFUSED", "REFUSED", "REFUSED");
            case ONE_REFUSED -> record(route, stop, task, "DELIVERED", "REFUSED", "DAMAGED");
            case LOST -> lose(route, task);
            case INTERCEPTED -> {}
        }
        world.log().attempted(task, what, world.clock().now());
    }

    private void record(
            RouteSheet route, Stop stop, Task task, String first, String others, String reason) {
        List<UUID> parcels =
                task.collect()
                        ? task.parcels().stream().map(RouteSheet.Parcel::parcelId).toList()
                        : task.aboard();
        var outcomes = new ArrayList<Map<String, Object>>();
        for (UUID parcel : parcels) {
            String outcome = outcomes.isEmpty() ? first : others;
            outcomes.add(Map.of("parcelId", parcel, "outcome", outcome));
        }
        var details = new LinkedHashMap<String, Object>();
        details.put("stopId", stop.id());
        details.put("outcomes", outcomes);
        details.put("point", stop.point());
        if (!reason.isEmpty()) {
            details.put("reasonCode", reason);
        }
        if (first.equals("DELIVERED")) {
            details.put("proofId", phone.prove(task, barcodes(task, parcels.getFirst())));
        }
        phone.act("OUTCOME", route.id(), details);
    }

    private static List<String> barcodes(Task task, UUID parcel) {
        return task.parcels().stream()
                .filter(each -> each.parcelId().equals(parcel))
                .map(RouteSheet.Parcel::barcode)
                .toList();
    }

    private void lose(RouteSheet route, Task task) {
        phone.act("LOST", route.id(), Map.of("parcelIds", task.aboard(), "kind", "LOST"));
        world.log().notable(world.clock().now(), driver + " has lost " + task.number());
    }
}
