package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.testing.Api;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done with a selection of orders, and again with what did not come. */
class ManyAtOnceTest extends OrderServiceTest {

    @Test
    void eachOfManyIsAnsweredForItself() {
        var first = placed("m-1");
        var second = placed("m-2");
        var nobody = UUID.randomUUID();
        ended(second, "DELIVERED", "delivered");
        var body =
                "{\"orderIds\":[\"%s\",\"%s\",\"%s\",\"%s\"],\"reason\":\"DUPLICATE\"}"
                        .formatted(second, nobody, first, first);
        var keyed = api().with("Idempotency-Key", "many-" + tenant);
        var answer = keyed.post("/api/v1/orders/cancellations", body).expect(200);
        assertThat(answer.json().findValuesAsString("orderId"))
                .containsExactly(second.toString(), nobody.toString(), first.toString());
        assertThat(answer.json().path(0).path("problem").asString()).isEqualTo("order-ended");
        assertThat(answer.json().path(1).path("problem").asString()).isEqualTo("not-found");
        assertThat(answer.json().path(2).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(keyed.post("/api/v1/orders/cancellations", body).expect(200).body())
                .isEqualTo(answer.body());
    }

    @Test
    void whatDidNotComeIsSentAgainOnce() {
        var old = placed("r-1");
        again(old, "{}").expectProblem(409, "order-under-way");
        ended(old, "RETURNED", "returned");
        var window = "{\"start\":\"2031-03-02T09:00:00Z\",\"end\":\"2031-03-02T11:00:00Z\"}";
        var next = again(old, "{\"windows\":[" + window + "]}").expect(201).json();
        var order = get(next.path("id").asString());
        assertThat(order.path("redeliveryOf").path("id").asString()).isEqualTo(old.toString());
        assertThat(order.path("recipient").path("name").asString()).isEqualTo("Li Na");
        assertThat(order.path("promisedTo").asString()).isEqualTo("2031-03-02T11:00:00Z");
        assertThat(order.path("lines").findValuesAsString("sku")).containsExactly("A", "B");
        assertThat(get(old.toString()).path("redeliveredAs").path("id")).isEqualTo(next.path("id"));
        again(old, "{}").expectProblem(409, "redelivered-already");
    }

    @Test
    void whatCameIsNotSentAgain() {
        var all = placed("r-2");
        ended(all, "DELIVERED", "delivered");
        again(all, "{}").expectProblem(409, "all-delivered");
    }

    @Test
    void whatIsStillOwedIsSaidWherePartCame() {
        var cash = "\"amountToCollect\":{\"amountMinor\":900,\"currency\":\"CNY\"},\"point\"";
        var answer = api().post("/api/v1/orders", order("r-3").replace("\"point\"", cash));
        var old = UUID.fromString(answer.expect(201).json().path("id").asString());
        ended(old, "PARTLY_DELIVERED", "returned");
        database.asSuperuser()
                .sql(
                        """
                        UPDATE orders.order_line SET units_returned = 0, units_delivered = quantity
                        WHERE order_id = :id AND sku = 'A'""")
                .param("id", old)
                .update();
        again(old, "{}").expect(422).expectError("/amountToCollect");
        var owed = "{\"amountToCollect\":{\"amountMinor\":300,\"currency\":\"CNY\"}}";
        var next = again(old, owed).expect(201).json().path("id").asString();
        assertThat(get(next).path("lines").findValuesAsString("sku")).containsExactly("B");
        assertThat(get(next).path("amountToCollect").path("amountMinor").asInt()).isEqualTo(300);
    }

    private Api.Answer again(UUID order, String body) {
        return api().post("/api/v1/orders/" + order + "/redeliver", body);
    }

    private JsonNode get(String order) {
        return api().get("/api/v1/orders/" + order).expect(200).json();
    }

    /** As if its goods had ended so. */
    private void ended(UUID order, String state, String bucket) {
        database.asSuperuser()
                .sql(
                        """
                        UPDATE orders.order_line SET units_open = 0, units_%s = quantity
                        WHERE order_id = :id"""
                                .formatted(bucket))
                .param("id", order)
                .update();
        database.asSuperuser()
                .sql("UPDATE orders.orders SET state = :state WHERE id = :id")
                .param("state", state)
                .param("id", order)
                .update();
    }
}
