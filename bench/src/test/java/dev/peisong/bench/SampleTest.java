package dev.peisong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Instance.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void aSampleIsFixed() {
        List<Instance> all =
                Stream.of(
                                "R103",
                                "R105",
                                "RC2_10_4",
                                "RC2_8_4",
                                "R1_2_4",
                                "X-n303-k21",
                                "X-n101-k25",
                                "Ghent1",
                                "lrc1_6_2",
                                "C205")
                        .map(name -> new Instance(Kind.VRPTW, Path.of(name), name, 1, 1, 1))
                        .toList();
        assertThat(Sample.of(all))
                .extracting(Instance::name)
                .containsExactly("R103", "RC2_10_4", "R1_2_4", "X-n303-k21", "Ghent1", "lrc1_6_2");
    }
}
