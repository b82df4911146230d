package dev.peisong.dispatch.roads.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedSpillTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 100_000_000})
    void sortsInLittleMemoryAndKeepsTheOrderOfEquals(int memory) throws IOException {
        Random random = new Random(5);
        List<Long> keys = new ArrayList<>();
        List<Integer> arrivals = new ArrayList<>();
        try (SortedSpill spill = new SortedSpill(folder, memory)) {
            for (int i = 0; i < 300; i++) {
                spill.add(
                        random.nextInt(-20, 20), ByteBuffer.allocate(4 + i % 7).putInt(i).array());
            }
            spill.drain(
                    (key, content) -> {
                        int arrival = ByteBuffer.wrap(content).getInt();
                        assertThat(content).hasSize(4 + arrival % 7);
                        if (!keys.isEmpty() && keys.getLast() == key) {
                            assertThat(arrival).isGreaterThan(arrivals.getLast());
                        }
                        keys.add(key);
                        arrivals.add(arrival);
                    });
        }
        assertThat(keys).isSorted();
        assertThat(arrivals).hasSize(300).doesNotHaveDuplicates();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
