package dev.peisong.quickstart.demo;

import dev.peisong.quickstart.demo.check.Backends;
import java.net.URI;
import java.nio.file.Path;

/**
 * A running platform, as the demo needs to know it.
 *
 * @param gateway the one door for HTTP
 * @param password of the administrator of the organisation {@code demo}
 * @param backends only for the check of the invariants
 * @param notes where the demo keeps what it was told, for a later check
 */
public record Installation(URI gateway, String password, Backends backends, Path notes) {

    public static final String ORGANISATION = "demo";
    public static final String ADMINISTRATOR = "admin@demo.example";

    /** Tells everything but the password. */
    @Override
    public String toString() {
        return "Installation[" + gateway + "]";
    }
}
