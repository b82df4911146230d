package dev.peisong.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every field of an order comes back as it was given, from JSON and from CSV. */
class FieldsTest extends OrderServiceTest {

    @Test
    void everyFieldIsKept() {
        var answer = api().post("/api/v1/orders", everything()).expect(201);
        assertEverything(UUID.fromString(answer.json().path("id").asString()));
    }

    @Test
    void everyFieldComesFromAFile() {
        var csv =
                """
                externalReference,lines.0.sku,lines.0.quantity,lines.0.weightGrams,\
                lines.0.volumeCubicCentimeters,lines.1.sku,lines.1.quantity,recipient.name,\
                recipient.phone,recipient.note,address.regionCode,address.city,address.district,\
                address.postalCode,address.street,address.houseNumber,address.community,\
                address.building,address.unit,address.room,point.latitude,point.longitude,\
                windows.0.start,windows.0.end,windows.1.start,windows.1.end,serviceSeconds,\
                serviceProduct,priority,skills.0,skills.1,handlingClass,deliveryMode,\
                deliveryConsent,freightPayer,amountToCollect.amountMinor,amountToCollect.currency,\
                declaredValue.amountMinor,declaredValue.currency,customFields.gate
                all-1,A,3,1200,300,B,2,Li Na,+86 138 0013 8000,ring twice,310104,Shanghai,Xuhui,\
                200030,Hengshan Lu,9,Garden,2,3,401,31.2,121.44,\
                2026-03-02T08:00:00Z,2026-03-02T10:00:00Z,2026-03-02T18:00:00Z,2026-03-02T20:00:00Z,\
                240,NEXT_DAY,80,COLD_CHAIN,TWO_PEOPLE,FRAGILE,LOCKER,agreed by phone,RECIPIENT,\
                12345,CNY,99900,CNY,north
                """;
        var taken =
                api().with("Content-Type", "text/csv")
                        .post("/api/v1/imports?merchantId=" + merchant, csv)
                        .expect(202);
        var rows = taken.header("Location") + "/rows";
        var row =
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> api().get(rows).json().path("items").path(0),
                                it -> !it.path("state").asString().equals("PENDING"));
        assertThat(row.path("state").asString()).as(row.toString()).isEqualTo("ORDERED");
        assertEverything(UUID.fromString(row.path("orderId").asString()));
    }

    private void assertEverything(UUID id) {
        var order = api().get("/api/v1/orders/" + id).expect(200).json();
        var asked = JsonMapper.shared().readTree(everything());
        for (var name : asked.propertyNames()) {
            if (!name.equals("lines") && !name.equals("address")) {
                assertThat(order.path(name)).as(name).isEqualTo(asked.path(name));
            }
        }
        for (var name : asked.path("address").propertyNames()) {
            var read = order.path("address");
            var value = read.has(name) ? read.path(name) : read.path("line").path(name);
            assertThat(value).as(name).isEqualTo(asked.path("address").path(name));
        }
        assertLine(order.path("lines").path(0), "A", 3, 1200, 300);
        assertLine(order.path("lines").path(1), "B", 2, 500, 100); // as in the catalogue
        assertThat(order.path("promises").path(0).path("promisedTo").asString())
                .isEqualTo("2026-03-02T10:00:00Z");
    }

    private static void assertLine(JsonNode line, String sku, int quantity, long grams, long ccm) {
        assertThat(line.path("sku").asString()).isEqualTo(sku);
        assertThat(line.path("quantity").asInt()).isEqualTo(quantity);
        assertThat(line.path("weightGrams").asLong()).isEqualTo(grams);
        assertThat(line.path("volumeCubicCentimeters").asLong()).isEqualTo(ccm);
    }

    private String everything() {
        return """
        {"merchantId":"%s","externalReference":"all-1",
         "lines":[{"sku":"A","quantity":3,"weightGrams":1200,"volumeCubicCentimeters":300},
                  {"sku":"B","quantity":2}],
         "recipient":{"name":"Li Na","phone":"+86 138 0013 8000","note":"ring twice"},
         "address":{"regionCode":"310104","city":"Shanghai","district":"Xuhui",
                    "postalCode":"200030","street":"Hengshan Lu","houseNumber":"9",
                    "community":"Garden","building":"2","unit":"3","room":"401"},
         "point":{"latitude":31.2,"longitude":121.44},
         "windows":[{"start":"2026-03-02T08:00:00Z","end":"2026-03-02T10:00:00Z"},
                    {"start":"2026-03-02T18:00:00Z","end":"2026-03-02T20:00:00Z"}],
         "serviceSeconds":240,"serviceProduct":"NEXT_DAY","priority":80,
         "skills":["COLD_CHAIN","TWO_PEOPLE"],"handlingClass":"FRAGILE",
         "deliveryMode":"LOCKER","deliveryConsent":"agreed by phone","freightPayer":"RECIPIENT",
         "amountToCollect":{"amountMinor":12345,"currency":"CNY"},
         "declaredValue":{"amountMinor":99900,"currency":"CNY"},
         "customFields":{"gate":"north"}}"""
                .formatted(merchant);
    }
}
