package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.drive.FlatProblem;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final int CUSTOMERS = 300;

    private Population population;

    @BeforeEach
    void start() {
        var problem = TextbookProblems.withWindows(1, CUSTOMERS, 3);
        var textbook = new Textbook(problem);
        var model = textbook.model(textbook.rules(), new FlatProblem(problem), new int[0][]);
        population = new Population(model, new Dice(1));
    }

    @Test
    void keepsTheBestHoweverManyJoin() {
        population.join(plan(0, 500));
        for (int p = 1; p < 100; p++) {
            population.join(plan(p % CUSTOMERS, 1_000 + p));
        }

        assertThat(population.best().orElseThrow().cost()).isEqualTo(500);
    }

    @Test
    void isNotMadeOfTwins() {
        population.join(plan(3, 500));
        population.join(plan(3, 500));

        assertThat(population.isTooSmall()).isTrue();
    }

    /** Ever more alike the dearer they are; the one unlike them is the fifteenth by cost of 21. */
    @Test
    void keepsWhatIsUnlikeTheRestThoughTwelveAreCheaper() {
        int reversed = 0;
        for (int p = 0; p < 20; p++) {
            reversed += 20 - p;
            population.join(route(headReversed(reversed), 500 + 10 * p));
        }
        var unlike = route(inLeaps(), 635);
        population.join(unlike);

        var picked = IntStream.range(0, 500).mapToObj(p -> population.pick()).distinct();
        assertThat(picked).hasSize(12).contains(unlike);
    }

    private static int[] headReversed(int length) {
        return IntStream.range(0, CUSTOMERS).map(i -> i < length ? length - 1 - i : i).toArray();
    }

    private static int[] inLeaps() {
        return IntStream.range(0, CUSTOMERS).map(i -> i * 7 % CUSTOMERS).toArray();
    }

    /** All customers on one route that begins with one of them. */
    private static Part plan(int begin, long cost) {
        int[] route = IntStream.range(0, CUSTOMERS).map(i -> (begin + i) % CUSTOMERS).toArray();
        return route(route, cost);
    }

    private static Part route(int[] route, long cost) {
        return new Part(new int[] {0}, new int[][] {route}, new int[0], cost);
    }
}
