package dev.peisong.inventory.picking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.inventory.stock.PlaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every status meets every fact: the whole table, decided and written down. */
class CourseTest {
    private static final UUID SITE = new UUID(7, 1);
    private static final UUID OTHER_SITE = new UUID(7, 2);
    private static final UUID VAN = new UUID(7, 3);
    private static final UUID OTHER_VAN = new UUID(7, 4);

    private static final Map<String, Fact> FACTS = new TreeMap<>();

    static {
        FACTS.put("1 packed", new Fact.Packed());
        FACTS.put("2 aboard", new Fact.Aboard(VAN));
        FACTS.put("3 done", new Fact.DoneAtDoor(VAN));
        FACTS.put("4 brought", new Fact.BroughtTo(SITE, VAN));
        FACTS.put("5 lost", new Fact.Lost());
        FACTS.put("6 destroyed", new Fact.Destroyed());
        FACTS.put("7 taken back", new Fact.TakenBack(SITE));
        FACTS.put("8 given up", new Fact.GivenUp());
    }

    private static final Map<String, Whereabouts> STATES = new TreeMap<>();

    static {
        STATES.put("a on shelf", Whereabouts.onShelf(SITE));
        STATES.put("b staged", Whereabouts.stagedAt(SITE));
        STATES.put("c staged elsewhere", Whereabouts.stagedAt(OTHER_SITE));
        STATES.put("d aboard", Whereabouts.aboard(VAN));
        STATES.put("e aboard another", Whereabouts.aboard(OTHER_VAN));
        STATES.put("f at customer", Whereabouts.of(ParcelStatus.AT_CUSTOMER));
        STATES.put("g in inspection", Whereabouts.inspectedAt(SITE));
        STATES.put("h inspected", new Whereabouts(ParcelStatus.INSPECTED, SITE, null));
        STATES.put("i lost", Whereabouts.of(ParcelStatus.LOST));
        STATES.put("j destroyed", Whereabouts.of(ParcelStatus.DESTROYED));
        STATES.put("k voided", Whereabouts.of(ParcelStatus.VOIDED));
    }

    /** Columns: packed, aboard, done, brought, lost, destroyed, taken back, given up. */
    private static final String OUTWARD =
            """
            a on shelf: BIN>STAGING | BIN>VEHICLE | BIN>VEHICLE>CUSTOMER | BIN>VEHICLE>STAGING | BIN>LOST | BIN>WRITTEN_OFF | - | - VOIDED
            b staged: - | STAGING>VEHICLE | STAGING>VEHICLE>CUSTOMER | - | STAGING>LOST | STAGING>WRITTEN_OFF | STAGING>INSPECTION | STAGING>INSPECTION
            c staged elsewhere: - | STAGING>VEHICLE | STAGING>VEHICLE>CUSTOMER | STAGING>VEHICLE>STAGING | STAGING>LOST | STAGING>WRITTEN_OFF | STAGING>INSPECTION | STAGING>INSPECTION
            d aboard: - | - | VEHICLE>CUSTOMER | VEHICLE>STAGING | VEHICLE>LOST | VEHICLE>WRITTEN_OFF | - | -
            e aboard another: - | VEHICLE>VEHICLE | VEHICLE>VEHICLE>CUSTOMER | VEHICLE>VEHICLE>STAGING | VEHICLE>LOST | VEHICLE>WRITTEN_OFF | - | -
            f at customer: - | CUSTOMER>VEHICLE | - | CUSTOMER>VEHICLE>STAGING | CUSTOMER>LOST | CUSTOMER>WRITTEN_OFF | - | -
            g in inspection: - | INSPECTION>VEHICLE | INSPECTION>VEHICLE>CUSTOMER | - | INSPECTION>LOST | INSPECTION>WRITTEN_OFF | - | -
            h inspected: - | - | - | - | - | - | - | -
            i lost: - | LOST>VEHICLE | LOST>VEHICLE>CUSTOMER | LOST>VEHICLE>STAGING | - | LOST>WRITTEN_OFF | - | -
            j destroyed: - | WRITTEN_OFF>VEHICLE | WRITTEN_OFF>VEHICLE>CUSTOMER | WRITTEN_OFF>VEHICLE>STAGING | WRITTEN_OFF>LOST | - | - | -
            k voided: - | BIN>VEHICLE | BIN>VEHICLE>CUSTOMER | BIN>VEHICLE>STAGING | - | - | - | -
            """;

    @Test
    void everyStatusMeetsEveryFact() {
        assertThat(table(false)).isEqualTo(OUTWARD);
    }

    @Test
    void aReturnIsCollectedAtTheDoorAndLandsInInspection() {
        var customer = Whereabouts.of(ParcelStatus.AT_CUSTOMER);
        assertThat(cell(customer, new Fact.DoneAtDoor(VAN), true)).isEqualTo("CUSTOMER>VEHICLE");
        assertThat(cell(Whereabouts.aboard(VAN), new Fact.BroughtTo(SITE, VAN), true))
                .isEqualTo("VEHICLE>INSPECTION");
        assertThat(cell(customer, new Fact.BroughtTo(SITE, VAN), true))
                .isEqualTo("CUSTOMER>VEHICLE>INSPECTION");
    }

    @Test
    void stepsConnectAndEndWhereTheParcelIs() {
        STATES.values()
                .forEach(state -> FACTS.values().forEach(fact -> assertConnected(state, fact)));
    }

    private static void assertConnected(Whereabouts state, Fact fact) {
        var course = Course.of(state, new Course.Errand(SITE, false, false), fact);
        var at = state.place(SITE).orElse(null);
        for (Step step : course.steps()) {
            assertThat(step.from()).isEqualTo(at);
            at = step.to();
        }
        assertThat(course.end().place(SITE).orElse(null)).isEqualTo(at);
    }

    private static String table(boolean isReturn) {
        return STATES.entrySet().stream()
                .map(
                        state ->
                                state.getKey()
                                        + ": "
                                        + FACTS.values().stream()
                                                .map(f -> cell(state.getValue(), f, isReturn))
                                                .collect(Collectors.joining(" | "))
                                        + "\n")
                .collect(Collectors.joining());
    }

    private static String cell(Whereabouts state, Fact fact, boolean isReturn) {
        var course = Course.of(state, new Course.Errand(SITE, isReturn, false), fact);
        List<PlaceKind> way = new ArrayList<>();
        course.steps().forEach(step -> way.add(step.to().kind()));
        if (way.isEmpty()) {
            return course.end().equals(state) ? "-" : "- " + course.end().status();
        }
        way.addFirst(course.steps().getFirst().from().kind());
        return way.stream().map(Enum::name).collect(Collectors.joining(">"));
    }
}
