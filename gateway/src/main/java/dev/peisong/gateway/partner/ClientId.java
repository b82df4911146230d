package dev.peisong.gateway.partner;

import dev.peisong.gateway.identity.Tenant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What OAuth2 knows a client by; it names the organisation: {@code demo.0199c0de-…}. */
record ClientId(String organisation, UUID id) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(" + Tenant.SLUG + ")\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static Optional<ClientId> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ClientId(form.group(1), UUID.fromString(form.group(2))))
                : Optional.empty();
    }

    String text() {
        return organisation + "." + id;
    }
}
