package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class MapCacheTest {

    /** Turn restrictions make no difference to the cache, and take longer to prepare. */
    private static final RoadSettings FREE = new RoadSettings(false, 1, 0);

    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir static Path once;
    @TempDir Path folder;
    private Path map;
    private Path cache;

    @BeforeAll
    static void prepare() {
        RoadNetwork.load(Maps.demoCity(once), once.resolve("cache"), FREE).close();
    }

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(once, folder);
        map = folder.resolve("city.osm.pbf");
        cache = folder.resolve("cache");
        for (Path file : prepared()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    @Test
    void isUsedAgainForTheSameMapUnderAnyName() throws IOException {
        Path renamed = Files.move(map, folder.resolve("renamed.osm.pbf"));
        RoadNetwork.load(renamed, cache, FREE).close();
        assertThat(prepared()).allMatch(MapCacheTest::isUntouched);
    }

    @Test
    void isMadeAnewWhenAFileIsDamaged() throws IOException {
        Path edges = prepared().stream().filter(p -> p.endsWith("edges")).findFirst().orElseThrow();
        byte[] content = Files.readAllBytes(edges);
        content[content.length / 2] ^= 1;
        Files.write(edges, content);
        loadsAndMakesAnew();
    }

    @Test
    void isMadeAnewWhenAFileIsMissing() throws IOException {
        Files.delete(prepared().getFirst());
        loadsAndMakesAnew();
    }

    @Test
    void isMadeAnewWhenPreparingWasInterrupted() throws IOException {
        Files.delete(
                prepared().stream()
                        .filter(p -> p.endsWith("complete.crc32"))
                        .findFirst()
                        .orElseThrow());
        loadsAndMakesAnew();
    }

    @Test
    void isSharedByProcessesThatStartTogether() throws Exception {
        Path empty = folder.resolve("empty");
        Process first = MapLoader.start(map, empty);
        Process second = MapLoader.start(map, empty);
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
    }

    /**
     * The platform refuses a lock that this very process holds, which shows that it was asked for.
     */
    @Test
    void asksForTheLockBeforeItTouchesAnything() throws IOException {
        Path lock;
        try (Stream<Path> files = Files.list(cache)) {
            lock = files.filter(f -> f.toString().endsWith(".lock")).findFirst().orElseThrow();
        }
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            held.lock();
            assertThatThrownBy(() -> RoadNetwork.load(map, cache, FREE))
                    .isInstanceOf(OverlappingFileLockException.class);
        }
        RoadNetwork.load(map, cache, FREE).close();
    }

    private void loadsAndMakesAnew() throws IOException {
        try (RoadNetwork roads = RoadNetwork.load(map, cache, FREE)) {
            assertThat(roads.matrix(Maps.doors(3, 1)).isReachable(0, 2)).isTrue();
        }
        assertThat(prepared()).noneMatch(MapCacheTest::isUntouched);
    }

    private static boolean isUntouched(Path file) {
        try {
            return Files.getLastModifiedTime(file).equals(LONG_AGO);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> prepared() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .toList();
        }
    }
}
