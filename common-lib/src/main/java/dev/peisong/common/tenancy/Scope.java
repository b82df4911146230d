package dev.peisong.common.tenancy;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which merchants, or which sites, a caller may see: all of the tenant's, or these alone.
 *
 * @param everything whether nothing is hidden; {@code ids} is empty then
 */
public record Scope(boolean everything, Set<UUID> ids) {
    private static final Scope ALL = new Scope(true, Set.of());
    private static final Scope NONE = new Scope(false, Set.of());

    public Scope {
        if (everything && !ids.isEmpty()) {
            throw new IllegalArgumentException("a scope of all lists no ids");
        }
        ids = Set.copyOf(ids);
    }

    public static Scope all() {
        return ALL;
    }

    public static Scope none() {
        return NONE;
    }

    public static Scope of(UUID... ids) {
        return of(Set.of(ids));
    }

    public static Scope of(Collection<UUID> ids) {
        return new Scope(false, Set.copyOf(ids));
    }

    public boolean includes(UUID id) {
        return everything || ids.contains(id);
    }

    /** The form that row-level security reads: {@code *}, or the ids between commas. */
    public String setting() {
        return everything
                ? "*"
                : new TreeSet<>(ids).stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
