package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.OrderEvent.Content;
import dev.peisong.common.contract.OrderEvent.Parcel;
import dev.peisong.common.id.Ids;
import dev.peisong.order.ordering.HumanNumber;
import dev.peisong.order.ordering.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts units into parcels: one, or as many as the weight limit of a parcel asks for. */
final class Packing {
    private final @Nullable Long maxWeightGrams;
    private final Instant now;
    private final List<Parcel> packed = new ArrayList<>();
    private List<Content> contents = new ArrayList<>();
    private long weightGrams;
    private long volumeCubicCentimeters;

    Packing(@Nullable Long maxWeightGrams, Instant now) {
        this.maxWeightGrams = maxWeightGrams;
        this.now = now;
    }

    /** Adds units of a line; a single unit over the limit travels alone. */
    Packing add(OrderLine line, int quantity) {
        int left = quantity;
        while (left > 0) {
            int fit = Math.min(left, room(line.unitWeightGrams()));
            if (fit == 0) {
                close();
                continue;
            }
            contents.add(new Content(line.id(), line.sku(), fit));
            weightGrams += fit * line.unitWeightGrams();
            volumeCubicCentimeters += fit * line.unitVolumeCubicCentimeters();
            left -= fit;
        }
        return this;
    }

    List<Parcel> parcels() {
        close();
        return List.copyOf(packed);
    }

    private int room(long unitWeightGrams) {
        if (maxWeightGrams == null || unitWeightGrams == 0) {
            return Integer.MAX_VALUE;
        }
        long fit = (maxWeightGrams - weightGrams) / unitWeightGrams;
        return Math.clamp(fit, contents.isEmpty() ? 1 : 0, Integer.MAX_VALUE);
    }

    private void close() {
        if (contents.isEmpty()) {
            return;
        }
        var id = Ids.next();
        packed.add(
                new Parcel(
                        id,
                        HumanNumber.of('P', id, now),
                        weightGrams,
                        volumeCubicCentimeters,
                        List.copyOf(contents)));
        contents = new ArrayList<>();
        weightGrams = 0;
        volumeCubicCentimeters = 0;
    }
}
