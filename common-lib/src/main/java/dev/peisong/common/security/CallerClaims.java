package dev.peisong.common.security;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** How a caller is written into a token, and read from it. What is not granted is denied. */
final class CallerClaims {
    static final String ISSUER = "peisong-gateway";
    static final String AUDIENCE = "peisong-services";
    static final String TYPE = "at+jwt";

    private CallerClaims() {}

    static JWTClaimsSet.Builder write(Caller caller) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(AUDIENCE)
                        .subject(caller.subject())
                        .claim("tenant", caller.tenantId().toString())
                        .claim("roles", caller.roles().stream().map(Role::name).sorted().toList())
                        .claim("scope", String.join(" ", caller.scopes()))
                        .claim("merchants", write(caller.merchants()))
                        .claim("sites", write(caller.sites()));
        if (caller.driverId() != null) {
            claims.claim("driver", caller.driverId().toString());
        }
        return claims;
    }

    /**
     * Who the token names.
     *
     * @throws IllegalArgumentException when a claim is missing or not understood
     */
    static Caller read(Jwt token) {
        return new Caller(
                UUID.fromString(needed(token, "tenant")),
                needed(token, "sub"),
                roles(token.getClaimAsStringList("roles")),
                scopes(token.getClaimAsString("scope")),
                scope(token.getClaims().get("merchants")),
                scope(token.getClaims().get("sites")),
                driver(token.getClaimAsString("driver")));
    }

    private static Object write(Scope scope) {
        return scope.everything()
                ? "*"
                : scope.ids().stream().map(UUID::toString).sorted().toList();
    }

    private static String needed(Jwt token, String claim) {
        var value = token.getClaimAsString(claim);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the token has no " + claim);
        }
        return value;
    }

    private static Set<Role> roles(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            throw new IllegalArgumentException("the token has no roles");
        }
        var roles = names.stream().map(Role::valueOf).collect(Collectors.toSet());
        if (roles.contains(Role.SYSTEM)) {
            throw new IllegalArgumentException("no token grants the role SYSTEM");
        }
        return roles;
    }

    private static Set<String> scopes(@Nullable String scope) {
        return scope == null || scope.isBlank() ? Set.of() : Set.of(scope.trim().split(" +"));
    }

    private static Scope scope(@Nullable Object claim) {
        return switch (claim) {
            case null -> Scope.none();
            case String all when all.equals("*") -> Scope.all();
            case Collection<?> ids ->
                    Scope.of(ids.stream().map(id -> UUID.fromString(id.toString())).toList());
            default -> throw new IllegalArgumentException("a scope is * or a list of ids");
        };
    }

    private static @Nullable UUID driver(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
