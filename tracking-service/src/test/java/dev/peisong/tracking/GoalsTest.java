package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.testing.Api;
import org.junit.jupiter.api.Test;

/** What the tenant aims at. */
class GoalsTest extends TrackingStage {
    private static final String GOALS = "/api/v1/goals";
    private static final String BODY =
            """
            {"onTimePercent": 97.5, "firstAttemptPercent": 92, "atRiskMinutes": 20,
             "silentMinutes": 5, "departureGraceMinutes": 10,
             "costPerDelivery": {"amountMinor": %d, "currency": "CNY"}}""";

    @Test
    void goalsAreReplacedByWhoReadThem() {
        Api.Answer defaults = api(admin()).get(GOALS).expect(200);
        assertThat(defaults.json().path("onTimePercent").asDouble()).isEqualTo(95);
        assertThat(defaults.json().has("costPerDelivery")).isFalse();
        put(admin(), "\"0\"", 1200).expect(200);
        put(admin(), "\"0\"", 1300).expect(412);
        Api.Answer now = api(admin()).get(GOALS).expect(200);
        assertThat(now.json().at("/costPerDelivery/amountMinor").asInt()).isEqualTo(1200);
        put(admin(), now.header("ETag"), 1300).expect(200);
        assertThat(api(admin()).get(GOALS).json().at("/costPerDelivery/amountMinor").asInt())
                .isEqualTo(1300);
    }

    @Test
    void onlyAnAdministratorSetsGoalsAndOnlySensibleOnes() {
        Caller dispatcher = Caller.of(delivered.tenant, "dispatcher", Role.DISPATCHER);
        put(dispatcher, "\"0\"", 1200).expect(403);
        api(dispatcher).get(GOALS).expect(200);
        put(admin(), "*", 0).expect(422).expectError("/costPerDelivery/amountMinor");
        api(admin()).put(GOALS, BODY.formatted(1200)).expect(428);
    }

    private Api.Answer put(Caller caller, String version, int cost) {
        return api(caller).with("If-Match", version).put(GOALS, BODY.formatted(cost));
    }
}
