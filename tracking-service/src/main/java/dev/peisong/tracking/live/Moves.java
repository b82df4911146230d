package dev.peisong.tracking.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers fixes for a second, so that streams show thousands of vehicles in one frame. */
final class Moves {
    static final long FRAME_MILLIS = 1_000;

    private final Map<UUID, List<Fix>> gathered = new HashMap<>();
    private long lastFrame;

    void add(UUID tenantId, Fix fix) {
        gathered.computeIfAbsent(tenantId, _ -> new ArrayList<>()).add(fix);
    }

    /** What was gathered by tenant, once a second; nothing in between. */
    Map<UUID, Frame> frames(long nowMillis) {
        if (gathered.isEmpty() || nowMillis - lastFrame < FRAME_MILLIS) {
            return Map.of();
        }
        Map<UUID, Frame> frames = new HashMap<>();
        gathered.forEach((tenant, fixes) -> frames.put(tenant, Frame.of(fixes)));
        gathered.clear();
        lastFrame = nowMillis;
        return frames;
    }
}
