package dev.peisong.quickstart.demo.driving;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Moves a vehicle along a way and tells where it is: a fix every few seconds, sent in batches. */
final class Drive {
    private static final Duration FIX_EVERY = Duration.ofSeconds(5);
    private static final Duration SEND_EVERY = Duration.ofSeconds(90);

    private final Phone phone;
    private final PlayedClock clock;
    private final UUID vehicleId;

    Drive(Phone phone, PlayedClock clock, UUID vehicleId) {
        this.phone = phone;
        this.clock = clock;
        this.vehicleId = vehicleId;
    }

    void along(Way way, Duration takes) {
        Instant start = clock.now();
        Instant end = start.plus(takes);
        double speed = way.meters() / Math.max(1, takes.toSeconds());
        Instant fix = start;
        for (Instant send = start.plus(SEND_EVERY);
                fix.isBefore(end);
                send = send.plus(SEND_EVERY)) {
            Instant until = send.isBefore(end) ? send : end;
            clock.sleepUntil(until);
            for (; fix.isBefore(until); fix = fix.plus(FIX_EVERY)) {
                double share = Duration.between(start, fix).toMillis() / (double) takes.toMillis();
                phone.at(vehicleId, way.at(share), fix, speed);
            }
            phone.sync();
        }
        phone.at(vehicleId, way.at(1), end, 0);
    }
}
