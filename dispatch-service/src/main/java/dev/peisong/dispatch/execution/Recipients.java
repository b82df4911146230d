package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.personal.KeyRing;
import dev.peisong.dispatch.jobs.AddressLine;
import dev.peisong.dispatch.jobs.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * Opens what is sealed of recipients, for the driver at the door.
 *
 * @param keys of all recipients of a route
 */
record Recipients(KeyRing keys) {

    /** Null when nothing of it can be opened: the person asked to be forgotten. */
    DriverRoute.@Nullable Recipient open(Delivery delivery) {
        String name = open("name", delivery.recipient().name());
        String line = open("address", delivery.address().line());
        if (name == null && line == null) {
            return null;
        }
        return new DriverRoute.Recipient(
                name,
                open("phone", delivery.recipient().phone()),
                open("note", delivery.recipient().note()),
                line == null ? null : AddressLine.read(line).map(AddressLine::text).orElse(null));
    }

    private @Nullable String open(String field, @Nullable String sealed) {
        return SealedText.open(keys, field, sealed).orElse(null);
    }
}
