package dev.peisong.gateway.pages;

import java.util.Arrays;

/** An app of ours: one page that draws every address below its own. */
enum Screen {
    DRIVER("driver/"),
    TRACK("track/"),
    CONSOLE("");

    private final String folder;

    Screen(String folder) {
        this.folder = folder;
    }

    /** Which one draws a path, given without its leading slash. */
    static Screen of(String path) {
        return Arrays.stream(values())
                .filter(it -> (path + "/").startsWith(it.folder))
                .findFirst()
                .orElse(CONSOLE);
    }

    String page() {
        return folder + "index.html";
    }
}
