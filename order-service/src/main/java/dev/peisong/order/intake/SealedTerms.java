package dev.peisong.order.intake;

import dev.peisong.common.contract.Delivery;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.Recipients;
import dev.peisong.order.ordering.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes delivery terms of what was asked, with every personal field sealed. */
@Component
class SealedTerms {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int USUAL_SERVICE_SECONDS = 180;
    private static final int USUAL_PRIORITY = 50;

    private final Recipients recipients;

    SealedTerms(Recipients recipients) {
        this.recipients = recipients;
    }

    /** Of a new order, under a new key. */
    Terms of(OrderRequest asked) {
        UUID key = recipients.newKey();
        var delivery =
                new Delivery(
                        recipient(key, asked.recipient()),
                        address(key, asked.address()),
                        asked.point(),
                        orElse(asked.windows(), List.of()),
                        orElse(asked.serviceSeconds(), USUAL_SERVICE_SECONDS),
                        orElse(asked.serviceProduct(), "STANDARD"),
                        orElse(asked.priority(), USUAL_PRIORITY),
                        orElse(asked.skills(), List.of()),
                        orElse(asked.handlingClass(), OrderRequest.HandlingClass.NORMAL).name(),
                        orElse(asked.deliveryMode(), OrderRequest.DeliveryMode.DOOR).name(),
                        asked.amountToCollect(),
                        orElse(asked.customFields(), Map.of()));
        return new Terms(delivery, recipients.index(asked.recipient().phone()));
    }

    /** Of an order as it is, with what is asked changed; under the key that it has. */
    Terms changed(Order order, AmendRequest asked) {
        Delivery old = order.delivery();
        UUID key = old.recipient().keyId();
        boolean moves = asked.address() != null || asked.point() != null;
        var delivery =
                new Delivery(
                        asked.recipient() == null
                                ? old.recipient()
                                : recipient(key, asked.recipient()),
                        asked.address() == null ? old.address() : address(key, asked.address()),
                        moves ? asked.point() : old.point(),
                        orElse(asked.windows(), old.windows()),
                        orElse(asked.serviceSeconds(), old.serviceSeconds()),
                        old.serviceProduct(),
                        orElse(asked.priority(), old.priority()),
                        old.skills(),
                        old.handlingClass(),
                        old.deliveryMode(),
                        old.amountToCollect(),
                        old.customFields());
        return new Terms(
                delivery,
                asked.recipient() == null
                        ? order.phone()
                        : recipients.index(asked.recipient().phone()));
    }

    private Delivery.Recipient recipient(UUID key, OrderRequest.Recipient asked) {
        return new Delivery.Recipient(
                key,
                recipients.seal(key, "name", asked.name()),
                sealed(key, "phone", asked.phone()),
                sealed(key, "note", asked.note()));
    }

    private Delivery.Address address(UUID key, OrderRequest.Address asked) {
        var line = new LinkedHashMap<String, String>();
        put(line, "street", asked.street());
        put(line, "houseNumber", asked.houseNumber());
        put(line, "community", asked.community());
        put(line, "building", asked.building());
        put(line, "unit", asked.unit());
        put(line, "room", asked.room());
        return new Delivery.Address(
                asked.regionCode(),
                asked.city(),
                asked.district(),
                asked.postalCode(),
                recipients.seal(key, "address", JSON.writeValueAsString(line)));
    }

    private @Nullable String sealed(UUID key, String field, @Nullable String plain) {
        return plain == null ? null : recipients.seal(key, field, plain);
    }

    private static void put(Map<String, String> line, String name, @Nullable String value) {
        if (value != null) {
            line.put(name, value);
        }
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
