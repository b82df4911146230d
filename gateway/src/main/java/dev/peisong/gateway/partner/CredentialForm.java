package dev.peisong.gateway.partner;

import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.identity.Refusal;
import dev.peisong.gateway.partner.PartnerCredential.Grant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a program.
 *
 * @param role PARTNER unless MERCHANT is said, which needs merchants
 * @param scopes such as {@code orders:write}
 * @param sites those it sees; absent for all
 * @param merchants those it sees; absent for all
 * @param expiresAt in 90 days unless said
 */
record CredentialForm(
        @NotBlank @Size(max = 200) String name,
        @Nullable Role role,
        @NotEmpty @Size(max = 50)
                Set<@NotNull @Pattern(regexp = "(\\*|[a-z][a-z-]{0,40}):(read|write)") String>
                        scopes,
        @Nullable @Size(max = 500) Set<@NotNull UUID> sites,
        @Nullable @Size(max = 500) Set<@NotNull UUID> merchants,
        @Nullable Instant expiresAt) {

    Grant grant() {
        var actsAs = role == null ? Role.PARTNER : role;
        if (actsAs != Role.PARTNER && actsAs != Role.MERCHANT) {
            throw wrong("/role", "is PARTNER or MERCHANT");
        }
        if (actsAs == Role.MERCHANT && (merchants == null || merchants.isEmpty())) {
            throw wrong("/merchants", "is missing: the role MERCHANT needs those it acts for");
        }
        return new Grant(
                actsAs,
                scopes,
                sites == null ? Scope.all() : Scope.of(sites),
                merchants == null ? Scope.all() : Scope.of(merchants));
    }

    Instant expires(Instant now, PartnerProperties properties) {
        var asked = expiresAt == null ? now.plus(properties.usual()) : expiresAt;
        if (!asked.isAfter(now) || asked.isAfter(now.plus(properties.longest()))) {
            throw wrong(
                    "/expiresAt",
                    "lies in the future, at most %d days ahead"
                            .formatted(properties.longest().toDays()));
        }
        return asked;
    }

    private static Refusal wrong(String pointer, String detail) {
        return Refusal.ofField(ProblemType.INVALID_REQUEST, pointer, "invalid-request", detail);
    }
}
