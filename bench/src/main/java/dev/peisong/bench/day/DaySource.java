package dev.peisong.bench.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where days come from and go to.
 *
 * @param orders of all days
 * @param map an OpenStreetMap extract
 * @param out folder for the days' files and the prepared map
 */
public record DaySource(Path orders, Path map, Path out) {

    /** The file of a day, whether it is there or not. */
    public Path file(LocalDate date) {
        return out.resolve("helsinki-" + date + DayFile.ENDING);
    }

    /** Makes the file of a day anew. */
    public void write(LocalDate date) throws IOException {
        Files.createDirectories(out);
        DayFile.write(file(date), HelsinkiDay.of(orders, map, out.resolve("roads"), date));
    }

    /** Orders of a day, on the map or off it. */
    public long orders(LocalDate date) throws IOException {
        try (var lines = Files.lines(orders)) {
            return lines.filter(line -> line.startsWith(date + " ")).count();
        }
    }
}
