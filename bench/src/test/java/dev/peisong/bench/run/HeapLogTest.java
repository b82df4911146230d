package dev.peisong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapLogTest {

    private static final String COLLECTION =
            "[0.9s][info][gc] GC(0) Pause Young (Allocation Failure) 64M->3M(245M) 2.1ms";

    @Test
    void mostWasUsedBeforeACollection() {
        assertThat(HeapLog.peakMegabytes(List.of("[0.1s] Using Parallel", COLLECTION)))
                .isEqualTo(64);
    }

    @Test
    void orAtTheEndOverBothGenerations() {
        assertThat(
                        HeapLog.peakMegabytes(
                                List.of(
                                        COLLECTION,
                                        "[2s][info][gc,exit]  PSYoungGen      total 512K,"
                                                + " used 61440K [0x1, 0x2, 0x3)",
                                        "[2s][info][gc,exit]   eden space 64K, 93% used [0x1",
                                        "[2s][info][gc,exit]  ParOldGen       total 512K,"
                                                + " used 10240K [0x1, 0x2, 0x3)",
                                        "[2s][info][gc,exit]  Metaspace       used 9999999K")))
                .isEqualTo(70);
    }
}
