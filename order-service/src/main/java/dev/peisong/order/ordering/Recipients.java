package dev.peisong.order.ordering;

import dev.peisong.common.personal.KeyRing;
import dev.peisong.common.personal.PersonalData;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who receive: their data keys, and what is sealed under them. */
@Component
public class Recipients {
    private final PersonalData personal;

    Recipients(PersonalData personal) {
        this.personal = personal;
    }

    /** A key for a recipient that we have not met; the other services are told of it. */
    public UUID newKey() {
        return personal.newRecipientKey();
    }

    public String seal(UUID keyId, String field, String plain) {
        return personal.seal(keyId, field, plain).text();
    }

    /** The plain text; null when there is none, or the person was erased. */
    public @Nullable String open(String field, @Nullable String sealed) {
        return personal.open(field, sealed).orElse(null);
    }

    /** The keys of these recipients, to open many fields by one query. */
    public KeyRing keys(Collection<UUID> keyIds) {
        return personal.keys(keyIds);
    }

    /** Keyed hashes to find a phone number by. */
    public Placement.PhoneIndex index(@Nullable String phone) {
        if (phone == null) {
            return Placement.PhoneIndex.NONE;
        }
        return personal.phoneIndex(phone)
                .map(index -> new Placement.PhoneIndex(index.whole(), index.lastFour()))
                .orElse(Placement.PhoneIndex.NONE);
    }
}
