package dev.peisong.quickstart.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run PostgreSQL, which refuses to run as root, when root runs the launcher: in a user
 * namespace of its own, where root is nobody but still owns its files; where the system forbids
 * that (as many containers do), as the user {@code nobody}, who is then given the files.
 */
enum Unprivileged {
    ALREADY,
    NAMESPACE,
    NOBODY;

    static Unprivileged onThisMachine() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ALREADY;
        }
        return succeeds("unshare", "-U", "true") ? NAMESPACE : NOBODY;
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<String>();
        switch (this) {
            case ALREADY -> {}
            case NAMESPACE -> whole.addAll(List.of("unshare", "-U"));
            case NOBODY ->
                    whole.addAll(
                            List.of(
                                    "setpriv",
                                    "--reuid=nobody",
                                    "--regid=65534",
                                    "--clear-groups"));
        }
        whole.addAll(command);
        return whole;
    }

    /**
     * Lets the server use a folder and all in it.
     *
     * @throws IllegalStateException if it could not reach the folder
     */
    void giveAccessTo(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        UserPrincipal nobody =
                folder.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody");
        try (var files = Files.walk(folder)) {
            files.forEach(file -> setOwner(file, nobody));
        }
        if (!succeeds(command(List.of("test", "-w", folder.toString())).toArray(String[]::new))) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and the user nobody cannot reach "
                            + folder
                            + ". Run ./peisong as an ordinary user, or keep the data where nobody may enter,"
                            + " for example with --data /var/tmp/peisong");
        }
    }

    private static void setOwner(Path file, UserPrincipal owner) {
        try {
            Files.setOwner(file, owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
