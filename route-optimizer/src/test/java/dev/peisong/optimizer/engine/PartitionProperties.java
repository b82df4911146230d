package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.drive.FlatProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Of random routes the cheapest that serve all are found, as by trying every set of them. */
class PartitionProperties {

    private static final long NEVER = 1_000_000;

    @Property(tries = 200)
    void theCheapestRoutesThatServeAllAreFound(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int requests) {
        var routes = new Routes(seed, requests);
        long least = routes.leastCost();

        var found = Partition.of(routes.pool, least + 1, () -> false);

        if (least == NEVER) {
            assertThat(found).isEmpty();
            return;
        }
        var plan = found.orElseThrow();
        assertThat(plan.cost()).isEqualTo(least);
        assertThat(Arrays.stream(plan.routes()).flatMapToInt(Arrays::stream))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, requests).boxed().toList());
        assertThat(Partition.of(routes.pool, least, () -> false)).isEmpty();
    }

    @Property(tries = 100)
    void noPlanIsCheaperThanTheRelaxationAndNoRouteThanItsRequestsAreWorth(@ForAll long seed) {
        var routes = new Routes(seed, 8);
        var relaxation = new CoverRelaxation(routes.pool, 10);

        assertThat(relaxation.solve(() -> false)).isTrue();

        assertThat(relaxation.bound()).isLessThan(routes.leastCost() + 1e-3);
        for (int r = 0; r < routes.pool.size(); r++) {
            assertThat(relaxation.above(r)).isGreaterThan(-1e-3);
        }
    }

    @Property(tries = 50)
    void aPoolKeepsTheCheapestRouteOfEachSetOfRequests(@ForAll long seed) {
        var one = new Routes(seed, 6);
        var other = new Routes(seed + 1, 6);
        var expected = new HashMap<>(one.cheapest);
        other.cheapest.forEach((served, cost) -> expected.merge(served, cost, Math::min));

        one.pool.addAll(other.pool);

        Map<BitSet, Long> kept = new HashMap<>();
        for (int r = 0; r < one.pool.size(); r++) {
            var served = BitSet.valueOf(new long[1]);
            Arrays.stream(one.pool.requests(r)).forEach(served::set);
            kept.put(served, one.pool.cost(r));
        }
        assertThat(kept).isEqualTo(expected).hasSize(one.pool.size());
    }

    /** A pool of random routes, and what is known of them. */
    private static final class Routes {

        final RoutePool pool;
        final Map<BitSet, Long> cheapest = new HashMap<>();
        private final int requests;

        Routes(long seed, int requests) {
            this.requests = requests;
            var problem = TextbookProblems.withWindows(seed, requests, requests);
            var textbook = new Textbook(problem);
            pool =
                    new RoutePool(
                            textbook.model(
                                    textbook.rules(), new FlatProblem(problem), new int[0][]));
            var random = new Random(seed);
            for (int r = 0; r < 12 * requests; r++) {
                add(random, 1 + random.nextInt(Math.min(4, requests)), 10 + random.nextInt(90));
            }
        }

        private void add(Random random, int size, int cost) {
            int[] tasks = random.ints(0, requests).distinct().limit(size).toArray();
            var tour = new Tour(0);
            tour.size = size;
            tour.cost = cost;
            System.arraycopy(tasks, 0, tour.task, 1, size);
            pool.add(tour);
            var served = new BitSet();
            Arrays.stream(tasks).forEach(served::set);
            cheapest.merge(served, (long) cost, Math::min);
        }

        long leastCost() {
            var least = new long[1 << requests];
            Arrays.fill(least, NEVER);
            least[0] = 0;
            for (int done = 0; done < least.length; done++) {
                for (var route : cheapest.entrySet()) {
                    int served = (int) route.getKey().toLongArray()[0];
                    if ((done & served) == 0) {
                        least[done | served] =
                                Math.min(least[done | served], least[done] + route.getValue());
                    }
                }
            }
            return Math.min(NEVER, least[least.length - 1]);
        }
    }
}
