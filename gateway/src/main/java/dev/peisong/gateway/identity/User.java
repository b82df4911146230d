package dev.peisong.gateway.identity;

import dev.peisong.common.contract.IdentityEvent;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.web.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of an organisation, with what they may do and see.
 *
 * @param username lower case, unique in the organisation; often a mail address
 * @param version raised by every change, for {@code If-Match}
 */
public record User(
        UUID id,
        String username,
        String displayName,
        Access access,
        boolean active,
        long version,
        Instant createdAt) {

    /**
     * What a person may do ({@code roles}) and see. What does not go together is refused with the
     * field that is at fault.
     *
     * @param driverId whom the person drives as; set exactly when a role is DRIVER
     */
    public record Access(Set<Role> roles, Scope sites, Scope merchants, @Nullable UUID driverId) {
        public Access {
            roles = Set.copyOf(roles);
            require(!roles.isEmpty(), "/roles", "is empty: a person has a role");
            require(!roles.contains(Role.SYSTEM), "/roles", "has SYSTEM, which is no person's");
            require(
                    roles.contains(Role.DRIVER) == (driverId != null),
                    "/driverId",
                    "is given exactly with the role DRIVER");
            require(
                    !roles.contains(Role.MERCHANT) || !merchants.everything(),
                    "/merchants",
                    "is missing: the role MERCHANT needs those that the person acts for");
        }

        private static void require(boolean holds, String pointer, String otherwise) {
            if (!holds) {
                throw Refusal.ofField(
                        ProblemType.INVALID_REQUEST, pointer, "invalid-request", otherwise);
            }
        }

        boolean isAdmin() {
            return roles.contains(Role.ADMIN);
        }

        List<String> roleNames() {
            return roles.stream().map(Role::name).sorted().toList();
        }
    }

    public static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** What other services are told. */
    IdentityEvent changed() {
        return new IdentityEvent.UserChanged(
                id, displayName, access.roleNames(), access.driverId(), active);
    }

    /** The person as other services know them. */
    public Caller caller(UUID tenantId) {
        return new Caller(
                tenantId,
                id.toString(),
                access.roles(),
                Set.of(),
                access.merchants(),
                access.sites(),
                access.driverId());
    }
}
