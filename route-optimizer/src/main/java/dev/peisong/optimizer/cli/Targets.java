package dev.peisong.optimizer.cli;

import dev.peisong.optimizer.file.RouteDrawing;
import dev.peisong.optimizer.file.RoutingFile;
import dev.peisong.optimizer.file.SolutionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where results go; checked before a long search rather than after it.
 *
 * @param solution file of routes, if wanted
 * @param drawing SVG, if wanted
 */
record Targets(Optional<Path> solution, Optional<Path> drawing) {

    /**
     * Sees that all can be written.
     *
     * @throws IllegalArgumentException naming the file that cannot
     */
    void check(RoutingFile file) {
        Stream.of(solution, drawing).flatMap(Optional::stream).forEach(Targets::checkWritable);
        if (drawing.isPresent()) {
            RouteDrawing.check(file);
        }
    }

    void write(RoutingFile file, SolutionFile routes) throws IOException {
        if (solution.isPresent()) {
            routes.write(solution.get());
        }
        if (drawing.isPresent()) {
            Files.writeString(drawing.get(), RouteDrawing.of(file, routes));
        }
    }

    private static void checkWritable(Path target) {
        var folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new IllegalArgumentException(
                    "cannot write " + target + ": make the folder " + folder + " first");
        }
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException(target + " is a folder: name a file in it");
        }
    }
}
