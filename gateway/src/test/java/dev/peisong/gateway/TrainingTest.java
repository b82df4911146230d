package dev.peisong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.testing.Api;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** An organisation of one's own to practise in, and the way back. */
class TrainingTest extends GatewayTest {
    private static final String PATH = "/api/v1/training";

    @Autowired List<ScheduledTaskHolder> schedules;
    private Organisation organisation;
    private Api admin;

    @BeforeEach
    void found() {
        organisation = organisation();
        admin = admin(organisation);
    }

    @Test
    void aPersonPractisesInAnOrganisationOfTheirOwn() {
        var entered = admin.post(PATH, "").expect(200);
        assertThat(entered.json().path("training").asBoolean()).isTrue();
        assertThat(slugOf(entered)).startsWith("training-");
        assertThat(entered.json().at("/roles/0").asString()).isEqualTo("ADMIN");
        assertThat(entered.json().path("displayName").asString()).isEqualTo(organisation.admin());

        var trainee = moved(entered);
        assertThat(slugOf(trainee.get("/api/v1/session").expect(200))).isEqualTo(slugOf(entered));
        trainee.get("/api/v1/orders").expect(200);
        assertThat(trainee.get("/api/v1/users").expect(200).json().path("items").size()).isOne();
        assertThat(admin(organisation).get("/api/v1/session").json().path("training").asBoolean())
                .isFalse();
    }

    @Test
    void theSessionMovesThereAndBackUnderTokensOfItsOwn() {
        var entered = admin.post(PATH, "").expect(200);
        admin.get("/api/v1/session").expect(401);
        var trainee = moved(entered);
        var left = trainee.delete(PATH).expect(200);
        trainee.get("/api/v1/session").expect(401);

        assertThat(slugOf(left)).isEqualTo(organisation.slug());
        assertThat(left.json().path("username").asString()).isEqualTo(organisation.admin());
        assertThat(left.header("Set-Cookie")).isNotEqualTo(entered.header("Set-Cookie"));
        moved(left).get("/api/v1/users").expect(200);
    }

    @Test
    void whoComesAgainFindsWhatTheyLeft() {
        var first = admin.post(PATH, "").expect(200);
        var trainee = moved(first);
        user(trainee, "li", "\"roles\":[\"VIEWER\"]");
        var home = moved(trainee.delete(PATH).expect(200));
        var second = home.post(PATH, "").expect(200);
        assertThat(slugOf(second)).isEqualTo(slugOf(first));
        assertThat(moved(second).get("/api/v1/users").json().path("items").size()).isEqualTo(2);
    }

    @Test
    void askingAgainChangesNothing() {
        var trainee = moved(admin.post(PATH, "").expect(200));
        var again = trainee.post(PATH, "").expect(200);
        assertThat(again.header("Set-Cookie")).isEmpty();
        trainee.get("/api/v1/session").expect(200);

        var home = moved(trainee.delete(PATH).expect(200));
        var left = home.delete(PATH).expect(200);
        assertThat(left.header("Set-Cookie")).isEmpty();
        assertThat(slugOf(left)).isEqualTo(organisation.slug());
    }

    @Test
    void aResetGivesAFreshOneAndClosesTheOther() {
        var entered = admin.post(PATH, "").expect(200);
        var before = moved(entered);
        user(before, "li", "\"roles\":[\"VIEWER\"]");
        var reset = before.post(PATH + "/reset", "").expect(200);
        assertThat(slugOf(reset)).isNotEqualTo(slugOf(entered));

        before.get("/api/v1/session").expect(401);
        signIn(slugOf(entered), "li", PASSWORD).expect(401);
        var after = moved(reset);
        assertThat(after.get("/api/v1/users").json().path("items").size()).isOne();
        assertThat(slugOf(after.delete(PATH).expect(200))).isEqualTo(organisation.slug());
    }

    @Test
    void onesOwnOrganisationIsNeverReset() {
        admin.post(PATH + "/reset", "").expectProblem(409, "not-in-training");
        admin.get("/api/v1/session").expect(200);
    }

    @Test
    void whoShutThemselvesOutStartsAfresh() {
        var entered = admin.post(PATH, "").expect(200);
        var trainee = moved(entered);
        user(trainee, "second", "\"roles\":[\"ADMIN\"]");
        var id = entered.json().path("userId").asString();
        trainee.with("If-Match", "\"1\"")
                .put(
                        "/api/v1/users/" + id,
                        "{\"displayName\":\"x\",\"active\":false,\"roles\":[\"ADMIN\"]}")
                .expect(200);
        var again = admin(organisation).post(PATH, "").expect(200);
        assertThat(slugOf(again)).isNotEqualTo(slugOf(entered));
        moved(again).get("/api/v1/users").expect(200);
    }

    @Test
    void ofTwoWindowsBothComeToTheSame() throws Exception {
        var windows = List.of(admin(organisation), admin(organisation), admin(organisation));
        var slugs =
                atOnce(
                        windows.stream()
                                .<Callable<Api.Answer>>map(
                                        it -> () -> it.post(PATH, "").expect(200))
                                .toList());
        assertThat(slugs.stream().map(TrainingTest::slugOf).distinct()).hasSize(1);

        var tabs = slugs.stream().map(this::moved).toList();
        var fresh =
                atOnce(
                        tabs.stream()
                                .<Callable<Api.Answer>>map(it -> () -> it.post(PATH + "/reset", ""))
                                .toList());
        // one that comes after the others were done finds its session ended
        assertThat(fresh).allMatch(it -> it.status() == 200 || it.status() == 401);
        assertThat(
                        fresh.stream()
                                .filter(it -> it.status() == 200)
                                .map(TrainingTest::slugOf)
                                .distinct())
                .hasSize(1);
        assertThat(underWay()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DISPATCHER",
                "STATION_MANAGER",
                "WAREHOUSE",
                "CUSTOMER_SERVICE",
                "FINANCE",
                "VIEWER"
            })
    void allStaffMayPractise(String role) {
        user(admin, "li", "\"roles\":[\"%s\"]".formatted(role));
        var entered = browser(signIn(organisation.slug(), "li", PASSWORD)).post(PATH, "");
        assertThat(slugOf(entered.expect(200))).startsWith("training-");
    }

    @ParameterizedTest
    @CsvSource({"DRIVER, driverId, %s", "MERCHANT, merchants, [%s]"})
    void othersMayNot(String role, String field, String value) {
        var id = value.formatted("\"" + UUID.randomUUID() + "\"");
        user(admin, "li", "\"roles\":[\"%s\"],\"%s\":%s".formatted(role, field, id));
        browser(signIn(organisation.slug(), "li", PASSWORD))
                .post(PATH, "")
                .expectProblem(403, "forbidden");
        assertThat(underWay()).isZero();
    }

    @Test
    void programsAndStrangersMayNot() {
        var key =
                admin.post("/api/v1/api-keys", "{\"name\":\"x\",\"scopes\":[\"*:write\"]}")
                        .expect(201)
                        .json()
                        .path("key")
                        .asString();
        anonymous().with("X-API-Key", key).post(PATH, "").expectProblem(403, "insufficient-scope");
        anonymous().post(PATH, "").expect(401);
    }

    @Test
    void itNeedsTheCsrfTokenOfWhereOneIs() {
        var entered = admin.post(PATH, "").expect(200);
        moved(entered)
                .with("X-CSRF-Token", admin.headers().getOrDefault("X-CSRF-Token", ""))
                .delete(PATH)
                .expectProblem(403, "csrf-token-needed");
    }

    @Test
    void whatOneLikesComesAlong() {
        var likes = "/api/v1/session/preferences";
        admin.with("If-Match", "\"0\"").put(likes, "{\"theme\":\"dark\"}").expect(200);
        var trainee = moved(admin.post(PATH, "").expect(200));
        assertThat(trainee.get(likes).json().path("theme").asString()).isEqualTo("dark");
        trainee.with("If-Match", "\"1\"").put(likes, "{\"theme\":\"light\"}").expect(200);
        var fresh = moved(trainee.post(PATH + "/reset", "").expect(200));
        assertThat(fresh.get(likes).json().path("theme").asString()).isEqualTo("light");
        var home = moved(fresh.delete(PATH).expect(200));
        assertThat(home.get(likes).json().path("theme").asString()).isEqualTo("dark");
    }

    @Test
    void whoGotANewPasswordMeanwhileSignsInAgain() {
        var id = user(admin, "li", "\"roles\":[\"VIEWER\"]");
        var li = browser(signIn(organisation.slug(), "li", PASSWORD));
        var trainee = moved(li.post(PATH, "").expect(200));
        clock.pass(Duration.ofSeconds(1));
        admin.put("/api/v1/users/" + id + "/password", "{\"password\":\"another secret\"}")
                .expect(204);
        trainee.delete(PATH).expectProblem(401, "unauthenticated");
        trainee.get("/api/v1/session").expect(401);
    }

    @Test
    void noSessionOutlivesItsDayByMoving() {
        clock.pass(Duration.ofHours(7));
        admin.get("/api/v1/session").expect(200);
        clock.pass(Duration.ofHours(7));
        var trainee = moved(admin.post(PATH, "").expect(200));
        clock.pass(Duration.ofHours(7));
        var home = moved(trainee.delete(PATH).expect(200));
        home.get("/api/v1/session").expect(200);
        clock.pass(Duration.ofHours(3).plusMinutes(1));
        home.get("/api/v1/session").expect(401);
    }

    @Test
    void whoSignedInThereHasNoWayBack() {
        var entered = admin.post(PATH, "").expect(200);
        user(moved(entered), "li", "\"roles\":[\"ADMIN\"]");
        var li = browser(signIn(slugOf(entered), "li", PASSWORD));
        li.delete(PATH).expectProblem(409, "no-way-back");
        li.post(PATH + "/reset", "").expectProblem(409, "no-way-back");
        assertThat(slugOf(li.post(PATH, "").expect(200))).isEqualTo(slugOf(entered));
    }

    @Test
    void thereIsAnEndToStartingAfresh() {
        var trainee = moved(admin.post(PATH, "").expect(200));
        for (int i = 1; i < 10; i++) {
            trainee = moved(trainee.post(PATH + "/reset", "").expect(200));
        }
        var refused = trainee.post(PATH + "/reset", "").expectProblem(429, "training-limit");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(86_000, 86_401);
        trainee.get("/api/v1/session").expect(200);
        clock.pass(Duration.ofHours(24));
        moved(admin(organisation).post(PATH, "").expect(200)).post(PATH + "/reset", "").expect(200);
    }

    @Test
    void whatIsLeftAloneIsClosed() {
        var entered = admin.post(PATH, "").expect(200);
        user(moved(entered), "li", "\"roles\":[\"VIEWER\"]");
        clock.pass(Duration.ofDays(29));
        sweep();
        signIn(slugOf(entered), "li", PASSWORD).expect(201);
        clock.pass(Duration.ofDays(1).plusMinutes(1));
        sweep();
        signIn(slugOf(entered), "li", PASSWORD).expect(401);
        assertThat(slugOf(admin(organisation).post(PATH, "").expect(200)))
                .isNotEqualTo(slugOf(entered));
    }

    @Test
    void whoeverIsSentAwayPractisesNoMore() {
        var id = user(admin, "li", "\"roles\":[\"VIEWER\"]");
        var li = browser(signIn(organisation.slug(), "li", PASSWORD));
        var trainee = moved(li.post(PATH, "").expect(200));
        admin.with("If-Match", "\"1\"")
                .put(
                        "/api/v1/users/" + id,
                        "{\"displayName\":\"x\",\"active\":false,\"roles\":[\"VIEWER\"]}")
                .expect(200);
        sweep();
        trainee.get("/api/v1/session").expect(401);
    }

    @Test
    void bothAuditsTellIt() {
        var entered = admin.post(PATH, "").expect(200);
        var trainee = moved(moved(entered).post(PATH + "/reset", "").expect(200));
        assertThat(actions(trainee)).containsExactly("SIGNED_IN", "USER_CREATED", "TENANT_CREATED");
        var home = moved(trainee.delete(PATH).expect(200));
        assertThat(actions(home))
                .startsWith("TRAINING_LEFT", "TRAINING_RESET", "TRAINING_ENTERED", "SIGNED_IN");
        assertThat(home.get("/api/v1/audit/verification").json().path("intact").asBoolean())
                .isTrue();
    }

    @Test
    void theOperatorSeesWhichAreForPractice() {
        var slug = slugOf(admin.post(PATH, "").expect(200));
        var before = slug.substring(0, slug.length() - 1);
        var listed = operator().get("/api/v1/tenants?limit=1&after=" + before).expect(200).json();
        assertThat(listed.at("/items/0/slug").asString()).isEqualTo(slug);
        assertThat(listed.at("/items/0/training").asBoolean()).isTrue();
    }

    /** The browser, with the cookie and the CSRF token that it has now. */
    private Api moved(Api.Answer answer) {
        answer.expect(200);
        return anonymous()
                .with("Cookie", answer.header("Set-Cookie").split(";", 2)[0])
                .with("X-CSRF-Token", answer.json().path("csrfToken").asString());
    }

    private static String slugOf(Api.Answer answer) {
        return answer.json().at("/organisation/slug").asString();
    }

    private static List<String> actions(Api api) {
        return api.get("/api/v1/audit")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("action");
    }

    private static List<Api.Answer> atOnce(List<Callable<Api.Answer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private void sweep() {
        schedules.stream()
                .flatMap(it -> it.getScheduledTasks().stream())
                .filter(it -> it.toString().endsWith("CloseTrainings.sweep"))
                .findFirst()
                .orElseThrow()
                .getTask()
                .getRunnable()
                .run();
    }

    private long underWay() {
        return database.asSuperuser()
                .sql("SELECT count(*) FROM training WHERE tenant_id = ? AND ended_at IS NULL")
                .param(organisation.id())
                .query(Long.class)
                .single();
    }
}
