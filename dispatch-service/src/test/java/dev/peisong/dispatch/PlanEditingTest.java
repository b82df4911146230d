package dev.peisong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Dispatchers at work on a draft: try, change, take back, lock, search again, ask why. */
@DispatchTest
class PlanEditingTest {
    @LocalServerPort private int port;
    private Scene scene;
    private UUID plan = new UUID(0, 0);

    @BeforeEach
    void open() {
        scene = Scene.at(port, true);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPreviewTellsWhatTheChangeWillCostAndSavesNothing() {
        var crews = List.of(scene.crew(), scene.crew());
        var jobs = jobs(100, 900, 2500);
        solve();
        var shift = unused(crews);
        var move = move(List.of(jobs.get(1)), shift, ", \"position\": 0");

        var preview = post("preview", "{\"changes\": [" + move + "]}").expect(200).json();

        assertThat(preview.path("allowed").asBoolean()).isTrue();
        assertThat(preview.path("fresh").isEmpty()).isTrue();
        long before = cost(view());
        var changed = change(move).expect(200).json();
        assertThat(cost(changed) - before).isEqualTo(preview.path("costDeltaMinor").asLong());
        assertThat(preview.path("costDeltaMinor").asLong()).isNotZero();
        for (JsonNode route : preview.path("routes").values()) {
            var made = route(changed, Scene.id(route.path("shiftId")));
            assertThat(made.map(it -> it.path("stops")))
                    .isEqualTo(Optional.of(route.at("/route/stops")).filter(JsonNode::isArray));
        }
    }

    @Test
    void aBrokenWindowIsShownRefusedAndMayBeAccepted() {
        var crew = scene.crew();
        var early = scene.shipment(within(100, "08:15", "08:40"), 1, 1, false).jobId();
        var late = scene.shipment(within(2500, "16:00", "17:00"), 1, 1, false).jobId();
        solve();
        var move = move(List.of(early), crew.shiftId(), ", \"position\": 9");

        var preview = post("preview", "{\"changes\": [" + move + "]}").expect(200).json();

        assertThat(preview.path("allowed").asBoolean()).isFalse();
        assertThat(preview.at("/fresh/0/rule").asString()).isEqualTo("WINDOW_MISSED");
        assertThat(preview.at("/fresh/0/by").asLong()).isGreaterThan(7 * 3600);
        assertThat(Scene.id(preview.at("/fresh/0/jobId"))).isEqualTo(early);
        assertThat(Scene.id(preview.at("/promises/0/jobId"))).isEqualTo(early);
        assertThat(preview.at("/promises/0/becomes").isMissingNode()).isTrue();
        change(move).expectProblem(422, "plan-infeasible");
        var knowingly =
                move(
                        List.of(early),
                        crew.shiftId(),
                        ", \"position\": 9, \"accept\": [\"WINDOW_MISSED\"]");
        var changed = change(knowingly).expect(200).json();
        assertThat(order(changed, crew.shiftId())).containsExactly(late, early);
        // what was broken knowingly is no reason to refuse what does not make it worse
        change("{\"type\": \"REMOVE\", \"jobIds\": [\"%s\"]}".formatted(late)).expect(200);
    }

    @Test
    void whatAVehicleCannotCarryIsNotAccepted() {
        scene.crew();
        var small = scene.crew(Scene.DAY, 500, "[]");
        var jobs = jobs(100, 120);
        solve();
        var move = move(jobs, small.shiftId(), ", \"accept\": [\"TOO_FULL\"]");
        var preview = post("preview", "{\"changes\": [" + move + "]}").expect(200).json();
        assertThat(preview.path("allowed").asBoolean()).isFalse();
        assertThat(preview.at("/fresh/0/subject").asString()).isEqualTo("weight");
        assertThat(preview.at("/fresh/0/by").asLong()).isEqualTo(1500);
        change(move).expectProblem(422, "plan-infeasible");
    }

    @Test
    void aGroupIsMovedAtOnceTakenBackAndMovedAgain() {
        var crews = List.of(scene.crew(), scene.crew());
        var jobs = jobs(100, 900, 2500, 130);
        solve();
        var shift = unused(crews);
        var before = content(view());
        var changed = change(move(jobs.subList(0, 3), shift, "")).expect(200).json();
        assertThat(order(changed, shift)).containsAll(jobs.subList(0, 3));
        change("{\"type\": \"LOCK\", \"jobIds\": %s, \"locked\": true}".formatted(ids(jobs)))
                .expect(200);
        var locked = content(view());

        assertThat(act("undo").expect(200).json().path("locks").isEmpty()).isTrue();
        assertThat(content(act("undo").expect(200).json())).isEqualTo(before);
        act("undo").expectProblem(409, "nothing-to-undo");
        act("redo").expect(200);
        assertThat(content(act("redo").expect(200).json())).isEqualTo(locked);
        act("redo").expectProblem(409, "nothing-to-redo");

        act("undo").expect(200);
        change("{\"type\": \"REMOVE\", \"jobIds\": [\"%s\"]}".formatted(jobs.getFirst()))
                .expect(200);
        act("redo").expectProblem(409, "nothing-to-redo");
        var history = scene.api.get(path("changes")).expect(200).json();
        assertThat(history.values())
                .extracting(e -> e.at("/change/kind").asString() + " " + e.path("state").asString())
                .containsExactly("REMOVE APPLIED", "LOCK SUPERSEDED", "MOVE APPLIED");
        assertThat(history.values())
                .extracting(e -> e.path("madeBy").asString())
                .containsOnly("dispatcher");
    }

    @Test
    void aLockedRouteStaysAsItIsForPeopleAndForTheSearch() {
        var one = scene.crew();
        var two = scene.crew();
        var jobs = jobs(100, 900, 2500, 130, 700);
        solve();
        // an order that no search would choose
        change(
                        move(
                                List.of(jobs.get(2), jobs.get(0), jobs.get(1)),
                                two.shiftId(),
                                ", \"position\": 0"))
                .expect(200);
        change(move(jobs.subList(3, 5), one.shiftId(), "")).expect(200);
        var order = order(view(), two.shiftId());
        change(lockRoute(two.shiftId(), true)).expect(200);
        change(move(jobs.subList(3, 4), two.shiftId(), "")).expectProblem(422, "route-locked");
        change(move(jobs.subList(0, 1), one.shiftId(), "")).expectProblem(422, "route-locked");
        var more = scene.shipment(140, 1).jobId();
        act("optimise").expect(202);
        var solved = scene.solved(plan);
        assertThat(order(solved, two.shiftId())).isEqualTo(order);
        assertThat(order(solved, one.shiftId())).contains(more).containsAll(jobs.subList(3, 5));
        change(lockRoute(two.shiftId(), false)).expect(200);
        change(move(jobs.subList(3, 4), two.shiftId(), "")).expect(200);
    }

    @Test
    void aLockFollowsTheHandThatMovesTheJob() {
        var one = scene.crew();
        var two = scene.crew();
        var jobs = jobs(100, 130);
        solve();
        var lock = "{\"type\": \"LOCK\", \"jobIds\": %s, \"locked\": true}".formatted(ids(jobs));
        change(lock).expect(200);
        change(move(jobs.subList(0, 1), one.shiftId(), "")).expect(200);
        var moved = change(move(jobs.subList(1, 2), two.shiftId(), "")).expect(200).json();
        assertThat(moved.path("locks").path(jobs.get(0).toString()).asString())
                .isEqualTo(one.shiftId().toString());
        assertThat(moved.path("locks").path(jobs.get(1).toString()).asString())
                .isEqualTo(two.shiftId().toString());
    }

    @Test
    void aSearchIsTakenBackToo() {
        scene.crew();
        var jobs = jobs(100, 900);
        solve();
        var before = content(view());
        change("{\"type\": \"REMOVE\", \"jobIds\": %s}".formatted(ids(jobs))).expect(200);
        var removed = content(view());
        act("optimise").expect(202);
        assertThat(content(scene.solved(plan))).isNotEqualTo(removed);
        assertThat(content(act("undo").expect(200).json())).isEqualTo(removed);
        assertThat(content(act("undo").expect(200).json())).isEqualTo(before);
        act("redo").expect(200);
        assertThat(content(act("redo").expect(200).json()).path("unassigned").isEmpty()).isTrue();
    }

    @Test
    void aSearchIsWatchedAsItGetsBetter() {
        scene.crew();
        jobs(100, 900, 2500);
        plan =
                scene.created202(
                        "{\"siteId\": \"%s\", \"day\": \"%s\", \"budgetSeconds\": 1}"
                                .formatted(scene.site, Scene.DAY));
        var events = scene.api.get(path("progress/stream")).expect(200).body();
        assertThat(events).contains("event:improved", "event:ended", "\"status\":\"DRAFT\"");
        var points = scene.api.get(path("progress")).expect(200).json();
        var last = points.get(points.size() - 1);
        var figures = scene.solved(plan).path("progress");
        assertThat(last.path("costMinor")).isEqualTo(figures.path("costMinor"));
        assertThat(last.path("assigned").asInt()).isEqualTo(3);
        // a reader that comes back goes on after what it has
        var rest =
                scene.api
                        .with("Last-Event-ID", last.path("id").asString())
                        .get(path("progress/stream"))
                        .expect(200)
                        .body();
        assertThat(rest).contains("event:ended").doesNotContain("event:improved");
    }

    @Test
    void aJobLeftOutSaysWhatWouldServeIt() {
        var crew = scene.crew();
        var night = scene.shipment(within(100, "18:30", "19:00"), 1, 1, false).jobId();
        var cold =
                scene.shipment(
                                Deliveries.to(TestCity.door(130), List.of(), List.of("COLD"), "{}"),
                                1,
                                1,
                                false)
                        .jobId();
        var served = scene.shipment(900, 1).jobId();
        solve();

        var why = scene.api.get(path("jobs/" + night)).expect(200).json();
        assertThat(why.path("reason").asString()).isEqualTo("OUTSIDE_ANY_SHIFT");
        assertThat(why.at("/offer/accept/0").asString()).isEqualTo("SHIFT_TOO_SHORT");
        var offer =
                move(
                        List.of(night),
                        crew.shiftId(),
                        ", \"position\": %s, \"accept\": %s"
                                .formatted(why.at("/offer/position"), why.at("/offer/accept")));
        var changed = change(offer).expect(200).json();
        assertThat(order(changed, crew.shiftId())).contains(night);

        var skill = scene.api.get(path("jobs/" + cold)).expect(200).json();
        assertThat(skill.at("/blockers/0/limit").asString()).isEqualTo("SKILL");
        assertThat(skill.at("/blockers/0/subject").asString()).isEqualTo("COLD");
        assertThat(skill.path("offer").isMissingNode()).isTrue();
        act("undo").expect(200);
        var place = scene.api.get(path("jobs/" + served)).expect(200).json().path("place");
        assertThat(Scene.id(place.path("shiftId"))).isEqualTo(crew.shiftId());
        assertThat(place.path("costMinor").asLong()).isPositive();
    }

    @Test
    void aCopyIsADraftOfItsOwn() {
        scene.crew();
        var jobs = jobs(100);
        solve();
        var first = plan;
        var before = content(view());
        var copy = scene.api.post(path("copy"), "").expect(201).json();
        plan = Scene.id(copy.path("id"));
        assertThat(content(copy)).isEqualTo(before);
        change("{\"type\": \"REMOVE\", \"jobIds\": %s}".formatted(ids(jobs))).expect(200);
        plan = first;
        assertThat(content(view())).isEqualTo(before);
        var listed = scene.api.get("/api/v1/plans?day=" + Scene.DAY).expect(200).json();
        assertThat(listed.values())
                .extracting(p -> p.path("unassigned").asInt())
                .containsExactly(1, 0);
        assertThat(Scene.id(listed.at("/0/copyOf"))).isEqualTo(first);
    }

    @Test
    void onlyTheShiftsThatWereChosenDrive() {
        scene.crew();
        var chosen = scene.crew();
        jobs(100, 900);
        var ahead =
                scene.api
                        .get(
                                "/api/v1/plans/workload?siteId=%s&day=%s"
                                        .formatted(scene.site, Scene.DAY))
                        .expect(200)
                        .json();
        assertThat(ahead.path("jobs").asInt()).isEqualTo(2);
        assertThat(ahead.path("shifts").size()).isEqualTo(2);
        plan =
                scene.created202(
                        """
                        {"siteId": "%s", "day": "%s", "budgetSeconds": 1, "shiftIds": ["%s"]}\
                        """
                                .formatted(scene.site, Scene.DAY, chosen.shiftId()));
        var solved = scene.solved(plan);
        assertThat(solved.path("routes").size()).isEqualTo(1);
        assertThat(Scene.id(solved.at("/routes/0/shiftId"))).isEqualTo(chosen.shiftId());
        var sheet = scene.api.get(path("sheet")).expect(200).json();
        assertThat(sheet.path("lanes").size()).isEqualTo(1);
        assertThat(sheet.at("/lanes/0/driverName").asString()).isEqualTo("Driver");
        assertThat(sheet.path("jobs").size()).isEqualTo(2);
        scene.publish(plan).expect(200);
        var published = scene.api.get(path("sheet")).expect(200).json();
        assertThat(published.at("/lanes/0/free").asBoolean()).isFalse();
        assertThat(published.path("jobs").size()).isEqualTo(2);
    }

    @Test
    void severalDispatchersLoseNothing() {
        var shifts = Stream.generate(scene::crew).limit(3).map(Scene.Crew::shiftId).toList();
        var jobs = jobs(100, 130, 160, 900, 950, 2500);
        solve();
        var editors =
                IntStream.range(0, 4)
                        .mapToObj(n -> CompletableFuture.supplyAsync(() -> edits(n, shifts, jobs)))
                        .toList();
        int made = editors.stream().mapToInt(CompletableFuture::join).sum();

        var draft = view();
        var all = new ArrayList<UUID>();
        shifts.forEach(shift -> all.addAll(order(draft, shift)));
        draft.path("unassigned").values().forEach(u -> all.add(Scene.id(u.path("jobId"))));
        assertThat(all).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(draft.path("undoable").asInt()).isEqualTo(made);
        assertThat(scene.api.get(path("changes")).json().size()).isEqualTo(made);
        for (int i = 0; i < made; i++) {
            act("undo").expect(200);
        }
        assertThat(view().path("undoable").asInt()).isZero();
        assertThat(view().path("unassigned").isEmpty()).isTrue();
    }

    /** Moves and removes at random, each on what it last read; how many it made. */
    private int edits(int editor, List<UUID> shifts, List<UUID> jobs) {
        var api = scene.as(Caller.of(scene.tenant, "dispatcher-" + editor, Role.DISPATCHER));
        var random = new Random(editor);
        int made = 0;
        for (int i = 0; i < 8; i++) {
            var job = jobs.get(random.nextInt(jobs.size()));
            var shift = shifts.get(random.nextInt(shifts.size()));
            var body = move(List.of(job), shift, ", \"position\": " + random.nextInt(3));
            int status;
            do {
                var etag = api.get(path("")).header("ETag");
                status = api.with("If-Match", etag).post(path("changes"), body).status();
            } while (status == 412);
            made += status == 200 ? 1 : 0;
        }
        return made;
    }

    private List<UUID> jobs(int... doors) {
        return IntStream.of(doors).mapToObj(door -> scene.shipment(door, 1).jobId()).toList();
    }

    /** With time enough for every job to be tried, however busy the machine is. */
    private void solve() {
        plan =
                scene.created202(
                        "{\"siteId\": \"%s\", \"day\": \"%s\", \"budgetSeconds\": 5}"
                                .formatted(scene.site, Scene.DAY));
        scene.solved(plan);
    }

    /** One vehicle is enough, so that the search takes no other. */
    private UUID unused(List<Scene.Crew> crews) {
        var view = view();
        return crews.stream()
                .map(Scene.Crew::shiftId)
                .filter(shift -> route(view, shift).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Delivery within(int door, String from, String until) {
        return Deliveries.to(TestCity.door(door), List.of(window(from, until)), List.of(), "{}");
    }

    private static TimeWindow window(String from, String until) {
        return new TimeWindow(
                Instant.parse("2026-03-02T%s:00Z".formatted(from)),
                Instant.parse("2026-03-02T%s:00Z".formatted(until)));
    }

    private String path(String what) {
        return "/api/v1/plans/" + plan + (what.isEmpty() ? "" : "/" + what);
    }

    private JsonNode view() {
        return scene.api.get(path("")).expect(200).json();
    }

    private Api.Answer post(String what, String body) {
        return scene.api.post(path(what), body);
    }

    private Api.Answer change(String body) {
        return atVersion().post(path("changes"), body);
    }

    private Api.Answer act(String what) {
        return atVersion().post(path(what), "");
    }

    private Api atVersion() {
        return scene.api.with("If-Match", scene.api.get(path("")).header("ETag"));
    }

    private static String move(List<UUID> jobs, UUID shift, String more) {
        return "{\"type\": \"MOVE\", \"jobIds\": %s, \"toShiftId\": \"%s\"%s}"
                .formatted(ids(jobs), shift, more);
    }

    private static String lockRoute(UUID shift, boolean locked) {
        return "{\"type\": \"LOCK_ROUTE\", \"shiftId\": \"%s\", \"locked\": %s}"
                .formatted(shift, locked);
    }

    private static String ids(List<UUID> jobs) {
        return Scene.ids(jobs);
    }

    private static long cost(JsonNode view) {
        return view.at("/progress/costMinor").asLong();
    }

    /** What a plan says, without what is only about its making. */
    private static JsonNode content(JsonNode view) {
        var content = ((ObjectNode) view).deepCopy();
        return content.retain("routes", "unassigned", "locks", "lockedRoutes");
    }

    private static Optional<JsonNode> route(JsonNode view, UUID shift) {
        return view.path("routes").values().stream()
                .filter(route -> Scene.id(route.path("shiftId")).equals(shift))
                .findFirst();
    }

    private static List<UUID> order(JsonNode view, UUID shift) {
        return route(view, shift).stream()
                .flatMap(route -> route.path("stops").values().stream())
                .flatMap(stop -> stop.path("tasks").values().stream())
                .map(task -> Scene.id(task.path("jobId")))
                .toList();
    }
}
