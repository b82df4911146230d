package dev.peisong.quickstart.demo.driving;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that a phone makes: UUID version 7 (RFC 9562), by the time on the phone. */
final class ClientIds {
    private ClientIds() {}

    static UUID next() {
        var random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
