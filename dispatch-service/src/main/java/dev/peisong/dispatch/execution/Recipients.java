package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.Delivery;
import dev.peisong.dispatch.jobs.AddressLine;
import dev.peisong.dispatch.jobs.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what is sealed of a recipient, for the driver at the door. */
@Component
class Recipients {
    private final SealedText sealed;

    Recipients(SealedText sealed) {
        this.sealed = sealed;
    }

    /** Null when nothing of it can be opened: the person asked to be forgotten. */
    DriverRoute.@Nullable Recipient open(Delivery delivery) {
        String name = open(delivery, delivery.recipient().name());
        String line = open(delivery, delivery.address().line());
        if (name == null && line == null) {
            return null;
        }
        return new DriverRoute.Recipient(
                name,
                open(delivery, delivery.recipient().phone()),
                open(delivery, delivery.recipient().note()),
                line == null ? null : AddressLine.read(line).map(AddressLine::text).orElse(null));
    }

    private @Nullable String open(Delivery delivery, @Nullable String text) {
        return text == null ? null : sealed.open(delivery.recipient().keyId(), text).orElse(null);
    }
}
