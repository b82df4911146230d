package dev.peisong.dispatch.roads;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What driving costs between the places that were asked for last. Those asked for longest ago are
 * forgotten when there are too many. For one thread.
 */
final class KnownPairs {

    private static final int SMALLEST = 64;

    private final int capacity;

    /** Slots by place, the one asked for longest ago first. */
    private final SequencedMap<Long, Integer> slots = new LinkedHashMap<>(16, 0.75f, true);

    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private Cells cells = new Cells(0, 0);

    /**
     * @param capacity how many places are remembered at most
     */
    KnownPairs(int capacity) {
        this.capacity = capacity;
    }

    /** Enters what is known of the pairs of some places. */
    void recall(List<Long> origins, List<Long> targets, Cells into) {
        int[] rows = slotsOf(origins);
        int[] columns = slotsOf(targets);
        for (int from = 0; from < rows.length; from++) {
            for (int to = 0; to < columns.length; to++) {
                if (rows[from] >= 0 && columns[to] >= 0) {
                    int known = cells.at(rows[from], columns[to]);
                    if (cells.isKnown(known)) {
                        into.copy(into.at(from, to), cells, known);
                    }
                }
            }
        }
    }

    private int[] slotsOf(List<Long> places) {
        return places.stream().mapToInt(this::slot).toArray();
    }

    private int slot(long place) {
        @Nullable Integer slot = slots.get(place);
        return slot == null ? -1 : slot;
    }

    /** A block of more places than may be remembered is not. */
    void remember(PairBlock block) {
        if (block.targets().size() > capacity || block.origins().size() > capacity) {
            return;
        }
        for (long place : block.targets()) {
            takeSlot(place);
        }
        for (long place : block.origins()) {
            takeSlot(place);
        }
        int[] columns = slotsOf(block.targets());
        for (int row = 0; row < block.origins().size(); row++) {
            int from = slot(block.origins().get(row));
            for (int column = 0; column < columns.length; column++) {
                if (from >= 0 && columns[column] >= 0) {
                    cells.copy(
                            cells.at(from, columns[column]),
                            block.cells(),
                            block.cells().at(row, column));
                }
            }
        }
    }

    private void takeSlot(long place) {
        if (slots.get(place) != null) {
            return;
        }
        if (free.isEmpty() && cells.rows < capacity) {
            grow();
        }
        if (free.isEmpty()) {
            forgetOldest();
        }
        slots.put(place, free.pop());
    }

    private void grow() {
        int size = Math.min(capacity, Math.max(SMALLEST, cells.rows * 3 / 2));
        Cells larger = new Cells(size, size);
        for (int from = 0; from < cells.rows; from++) {
            for (int to = 0; to < cells.rows; to++) {
                larger.copy(larger.at(from, to), cells, cells.at(from, to));
            }
        }
        for (int slot = cells.rows; slot < size; slot++) {
            free.add(slot);
        }
        cells = larger;
    }

    private void forgetOldest() {
        Map.Entry<Long, Integer> oldest = slots.pollFirstEntry();
        if (oldest == null) {
            throw new IllegalStateException("no place is remembered, yet there is no room");
        }
        int slot = oldest.getValue();
        for (int other = 0; other < cells.rows; other++) {
            cells.forget(cells.at(slot, other));
            cells.forget(cells.at(other, slot));
        }
        free.add(slot);
    }
}
