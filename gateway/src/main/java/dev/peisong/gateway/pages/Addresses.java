package dev.peisong.gateway.pages;

import java.util.List;

/** Which addresses belong to the screens, and which to interfaces. */
public final class Addresses {
    /** Patterns of whatever is not of the screens. */
    public static final List<String> INTERFACES =
            List.of(
                    "/api/**",
                    "/v3/**",
                    "/actuator/**",
                    "/docs/**",
                    "/swagger-ui/**",
                    "/map/**",
                    "/error/**");

    private Addresses() {}

    /** Whether a path names something that a screen draws, rather than a file: it has no ending. */
    static boolean isPage(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        // a tracking link's token has a dot in it
        boolean isToken = path.startsWith("/track/") && !name.endsWith(".html");
        return isOfScreens(path) && (isToken || name.indexOf('.') < 0);
    }

    private static boolean isOfScreens(String path) {
        return INTERFACES.stream()
                .map(pattern -> pattern.replace("**", ""))
                .noneMatch(it -> (path + "/").startsWith(it));
    }
}
