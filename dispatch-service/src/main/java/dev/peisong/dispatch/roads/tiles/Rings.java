package dev.peisong.dispatch.roads.tiles;

import com.carrotsearch.hppc.LongArrayList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Joins the ways of an area, end to end, to closed rings. What does not close is left out. */
final class Rings {

    private Rings() {}

    static List<LongArrayList> of(List<LongArrayList> ways) {
        List<LongArrayList> open = new ArrayList<>(ways);
        List<LongArrayList> rings = new ArrayList<>();
        while (!open.isEmpty()) {
            LongArrayList ring = new LongArrayList(open.removeLast());
            boolean grows = true;
            while (grows && !isClosed(ring)) {
                grows = extend(ring, open);
            }
            if (isClosed(ring)) {
                rings.add(ring);
            }
        }
        return rings;
    }

    private static boolean isClosed(LongArrayList ring) {
        return ring.size() > 3 && ring.get(0) == ring.get(ring.size() - 1);
    }

    private static boolean extend(LongArrayList ring, List<LongArrayList> open) {
        long end = ring.get(ring.size() - 1);
        for (Iterator<LongArrayList> ways = open.iterator(); ways.hasNext(); ) {
            LongArrayList way = ways.next();
            boolean onwards = way.get(0) == end;
            if (onwards || way.get(way.size() - 1) == end) {
                ways.remove();
                for (int i = 1; i < way.size(); i++) {
                    ring.add(way.get(onwards ? i : way.size() - 1 - i));
                }
                return true;
            }
        }
        return false;
    }
}
