package dev.peisong.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.money.Money;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever two states are, the patch between them makes the one of the other, and back. */
class PatchTest {
    private static final List<UUID> IDS =
            IntStream.range(0, 6).mapToObj(n -> new UUID(0, n)).toList();

    @Test
    void makesTheOneOfTheOtherAndBackAlsoWhenKeptAsJson() {
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            var one = state(random);
            var other = state(random);
            assertThat(kept(Patch.between(one, other)).appliedTo(one)).isEqualTo(other);
            assertThat(kept(Patch.between(other, one)).appliedTo(other)).isEqualTo(one);
        }
    }

    private static Patch kept(Patch patch) {
        return PlanJson.patch(PlanJson.write(patch));
    }

    private static PlanState state(Random random) {
        var shuffled = new ArrayList<>(IDS);
        Collections.shuffle(shuffled, random);
        var routes =
                shuffled.stream().filter(_ -> random.nextBoolean()).map(id -> route(id, random));
        var left =
                shuffled.stream()
                        .filter(_ -> random.nextBoolean())
                        .map(id -> new LeftOut(id, "N", "R" + random.nextInt(2), null));
        Map<UUID, UUID> locks = new TreeMap<>();
        Set<UUID> locked = new TreeSet<>();
        for (UUID id : IDS) {
            if (random.nextBoolean()) {
                locks.put(id, IDS.get(random.nextInt(2)));
            }
            if (random.nextBoolean()) {
                locked.add(id);
            }
        }
        return new PlanState(new Draft(routes.toList(), left.toList(), List.of()), locks, locked);
    }

    private static DraftRoute route(UUID shift, Random random) {
        Instant start = Instant.ofEpochSecond(random.nextInt(2));
        return new DraftRoute(
                shift,
                shift,
                null,
                start,
                start.plusSeconds(60),
                1,
                new Money(1, "CNY"),
                "",
                List.of());
    }
}
