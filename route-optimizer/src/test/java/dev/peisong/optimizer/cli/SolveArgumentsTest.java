package dev.peisong.optimizer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolveArgumentsTest {

    @Test
    void sixtySecondsUnlessToldOtherwise() {
        var arguments = SolveArguments.parse("a.txt");
        assertThat(arguments.time()).contains(Duration.ofSeconds(60));
        assertThat(arguments.seed()).isEqualTo(1);
        assertThat(arguments.threads()).isPositive();
    }

    @Test
    void iterationsAloneKnowNoTime() {
        assertThat(SolveArguments.parse("a.txt", "--iterations", "5").time()).isEmpty();
        var both = SolveArguments.parse("--iterations", "5", "--seconds=2.5", "a.txt");
        assertThat(both.time()).contains(Duration.ofMillis(2_500));
        assertThat(both.iterations()).hasValue(5);
        assertThat(both.file()).isEqualTo(Path.of("a.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seconds 3          | names no file",
                "a.txt b.txt          | one file at a time",
                "a.txt --second 3     | there is no option --second",
                "a.txt --seconds      | --seconds needs a value",
                "a.txt --seconds -1   | --seconds -1: write a number from 0 to 86400",
                "a.txt --seconds 1e9  | --seconds 1e9: write a number",
                "a.txt --threads 0    | --threads 0: write a whole number from 1 to 1024",
                "a.txt --seed x       | --seed x: write a whole number"
            })
    void whatMakesNoSenseIsRefused(String line, String message) {
        assertThatThrownBy(() -> SolveArguments.parse(line.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
