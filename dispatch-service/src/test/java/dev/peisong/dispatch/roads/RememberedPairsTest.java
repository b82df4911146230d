package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.storage.index.Snap;
import dev.peisong.common.geo.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedPairsTest {

    private static final RoadSettings REMEMBERING = new RoadSettings(false, 1, 60);

    @TempDir static Path folder;
    private static Path map;
    private static RoadNetwork forgetful;
    private static List<GeoPoint> doors;

    @BeforeAll
    static void load() {
        map = Maps.demoCity(folder);
        forgetful = open(new RoadSettings(false, 1, 0));
        doors = differentDoors(200);
    }

    @AfterAll
    static void close() {
        forgetful.close();
    }

    @BeforeEach
    void forget() throws IOException {
        Files.deleteIfExists(file());
    }

    @Test
    void onlyNewRowsAndColumnsAreComputed() {
        try (RoadNetwork roads = open(REMEMBERING)) {
            requireRight(roads, doors.subList(0, 40));
            requireRight(roads, doors.subList(3, 42));
        }
        List<String> computed =
                blocks().map(b -> b.cells().rows + "x" + b.cells().columns).toList();
        assertThat(computed).hasSize(3).startsWith("40x40").contains("2x39", "37x2");
    }

    @Test
    void knownPairsAreNotComputed() {
        try (RoadNetwork roads = open(REMEMBERING)) {
            assertThat(steps(roads, doors.subList(0, 40))).isEqualTo(80);
            assertThat(steps(roads, doors.subList(5, 30).reversed())).isZero();
            requireRight(roads, doors.subList(5, 30).reversed());
        }
    }

    @Test
    void outliveTheProcess() {
        try (RoadNetwork roads = open(REMEMBERING)) {
            roads.matrix(doors.subList(0, 40));
        }
        try (RoadNetwork roads = open(REMEMBERING)) {
            assertThat(steps(roads, doors.subList(0, 40))).isZero();
            requireRight(roads, doors.subList(0, 40));
        }
    }

    @Test
    void replicasReadWhatOthersComputed() {
        try (RoadNetwork one = open(REMEMBERING);
                RoadNetwork other = open(REMEMBERING)) {
            one.matrix(doors.subList(0, 10));
            assertThat(steps(other, doors.subList(0, 12))).isPositive();
            assertThat(steps(one, doors.subList(0, 12))).isZero();
            requireRight(one, doors.subList(0, 12));
        }
    }

    @Test
    void replicasMayComputeAtOnce() throws Exception {
        try (RoadNetwork one = open(REMEMBERING);
                RoadNetwork other = open(REMEMBERING);
                var pool = Executors.newFixedThreadPool(4)) {
            var all =
                    Stream.iterate(0, i -> i + 1)
                            .limit(40)
                            .map(i -> doors.subList(3 * i, 3 * i + 30))
                            .<Runnable>map(
                                    some ->
                                            () ->
                                                    requireRight(
                                                            some.hashCode() % 2 == 0 ? one : other,
                                                            some))
                            .map(pool::submit)
                            .toList();
            for (var each : all) {
                each.get();
            }
        }
    }

    @Test
    void aDamagedBlockIsComputedAnew() throws IOException {
        try (RoadNetwork roads = open(REMEMBERING)) {
            roads.matrix(doors.subList(0, 20));
            roads.matrix(doors.subList(0, 40));
        }
        byte[] content = Files.readAllBytes(file());
        content[content.length - 5_000] ^= 1;
        Files.write(file(), content);
        try (RoadNetwork roads = open(REMEMBERING)) {
            assertThat(steps(roads, doors.subList(0, 20))).isZero();
            requireRight(roads, doors.subList(0, 40));
            assertThat(steps(roads, doors.subList(0, 40))).isZero();
        }
    }

    @Test
    void aFileCutShortOrOfAnotherKindIsStartedAnew() throws IOException {
        for (int length : new int[] {0, 7, 24, 30, 1_000}) {
            try (RoadNetwork roads = open(REMEMBERING)) {
                roads.matrix(doors.subList(0, 20));
            }
            byte[] content = Files.readAllBytes(file());
            Files.write(file(), java.util.Arrays.copyOf(content, length));
            try (RoadNetwork roads = open(REMEMBERING)) {
                requireRight(roads, doors.subList(0, 20));
            }
        }
        Files.writeString(file(), "something else that is longer than a header is");
        try (RoadNetwork roads = open(REMEMBERING)) {
            requireRight(roads, doors.subList(0, 20));
        }
    }

    @Test
    void neitherMemoryNorFileGrowWithoutBounds() throws IOException {
        long limit = 100_000;
        for (int round = 0; round < 2; round++) {
            var matrices = new Matrices(forgetful.hierarchy().manyToMany(), log(limit), 60);
            for (int i = 0; i < 30; i++) {
                List<GeoPoint> some = doors.subList(5 * i, 5 * i + 50);
                List<Snap> snaps = some.stream().map(forgetful.all()::find).toList();
                Places places = Places.of(snaps, forgetful.hierarchy()::foothold);
                Cells cells = matrices.between(places.list(), MatrixProgress.NONE);
                TravelMatrix matrix = places.matrix(all -> all.rows(0, cells));
                requireSame(matrix, forgetful.matrix(some));
                assertThat(Files.size(file())).isLessThanOrEqualTo(limit);
            }
        }
    }

    private static RoadNetwork open(RoadSettings settings) {
        return RoadNetwork.load(map, folder.resolve("cache"), settings);
    }

    /** No two of them meet the network in the same place. */
    private static List<GeoPoint> differentDoors(int count) {
        List<GeoPoint> all = Maps.doors(2 * count, 1).stream().distinct().toList();
        List<Long> names = new ArrayList<>();
        return all.stream()
                .filter(
                        door -> {
                            long name = Maps.footholds(forgetful, List.of(door)).getFirst().place();
                            return !names.contains(name) && names.add(name);
                        })
                .limit(count)
                .toList();
    }

    private static int steps(RoadNetwork roads, List<GeoPoint> points) {
        AtomicInteger steps = new AtomicInteger();
        roads.all()
                .matrix(
                        points,
                        (done, total) -> {
                            steps.incrementAndGet();
                            return true;
                        });
        return steps.get();
    }

    private static void requireRight(RoadNetwork roads, List<GeoPoint> points) {
        requireSame(roads.matrix(points), forgetful.matrix(points));
    }

    private static void requireSame(TravelMatrix matrix, TravelMatrix right) {
        assertThat(matrix.secondsByRow()).isDeepEqualTo(right.secondsByRow());
        assertThat(matrix.metersByRow()).isDeepEqualTo(right.metersByRow());
    }

    private static Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            Path prepared = files.filter(Files::isDirectory).findFirst().orElseThrow();
            return prepared.resolveSibling(prepared.getFileName() + ".pairs");
        }
    }

    private static PairLog log(long limit) throws IOException {
        String name = file().getFileName().toString().replace(".pairs", "");
        return new PairLog(file(), MapCache.fingerprint(file().resolveSibling(name)), limit);
    }

    private static Stream<PairBlock> blocks() {
        List<PairBlock> blocks = new ArrayList<>();
        try {
            log(Long.MAX_VALUE).read(blocks::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return blocks.stream();
    }
}
