package dev.peisong.gateway.door;

import dev.peisong.gateway.identity.Pass;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What a program's scopes let it do: {@code orders:read} to read below {@code /api/v1/orders},
 * {@code orders:write} to change there as well, and {@code *} for every segment. The gateway's own
 * administration is never a program's.
 */
final class Scopes {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> PEOPLES =
            Set.of("users", "api-keys", "clients", "tenants", "audit", "operations");

    private Scopes() {}

    static boolean safe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    static boolean allow(Pass pass, HttpServletRequest request) {
        if (!pass.isProgram()) {
            return true;
        }
        String segment = segment(request.getRequestURI());
        var scopes = pass.caller().scopes();
        boolean writes = scopes.contains(segment + ":write") || scopes.contains("*:write");
        boolean reads = scopes.contains(segment + ":read") || scopes.contains("*:read");
        return !PEOPLES.contains(segment) && (writes || (reads && safe(request)));
    }

    /** What a program lacks. */
    static String needed(HttpServletRequest request) {
        return segment(request.getRequestURI()) + (safe(request) ? ":read" : ":write");
    }

    private static String segment(String path) {
        String[] parts = path.split("/", 5);
        return parts.length > 3 ? parts[3] : "";
    }
}
