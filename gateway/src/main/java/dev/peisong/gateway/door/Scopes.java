package dev.peisong.gateway.door;

import dev.peisong.gateway.identity.Pass;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.web.util.UriUtils;

/**
 * What a program's scopes let it do: {@code orders:read} to read below {@code /api/v1/orders},
 * {@code orders:write} to change there as well, and {@code *} for every segment. The gateway's own
 * administration and sessions are never a program's.
 */
final class Scopes {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> PEOPLES =
            Set.of(
                    "session",
                    "training",
                    "users",
                    "driver-codes",
                    "api-keys",
                    "clients",
                    "tenants",
                    "audit",
                    "operations");

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
        String segment = segment(request.getRequestURI());
        return PEOPLES.contains(segment)
                ? "This is for people, whatever the scopes of a program"
                : "This needs the scope " + segment + (safe(request) ? ":read" : ":write");
    }

    /** Decoded, as the routes read it: users may be written %75sers. */
    private static String segment(String path) {
        String[] parts = path.split("/", 5);
        return parts.length > 3 ? UriUtils.decode(parts[3], StandardCharsets.UTF_8) : "";
    }
}
