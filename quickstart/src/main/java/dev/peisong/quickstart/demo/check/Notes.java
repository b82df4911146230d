package dev.peisong.quickstart.demo.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the platform has acknowledged to somebody, as they noted it. */
public record Notes(Map<Kind, Set<UUID>> ids) {

    /** What was taken. */
    public enum Kind {
        ORDER,
        CANCEL,
        RECEIPT,
        ACTION
    }

    public Notes {
        ids = Map.copyOf(ids);
    }

    /** Reads the notes; none when there is no file. */
    public static Notes in(Path file) throws IOException {
        var ids = new EnumMap<Kind, Set<UUID>>(Kind.class);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            if (words.length == 2) {
                ids.computeIfAbsent(Kind.valueOf(words[0]), _ -> new HashSet<>())
                        .add(UUID.fromString(words[1]));
            }
        }
        return new Notes(ids);
    }

    Set<UUID> of(Kind kind) {
        return ids.getOrDefault(kind, Set.of());
    }
}
