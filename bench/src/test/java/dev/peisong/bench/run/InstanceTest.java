package dev.peisong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peisong.bench.run.Instance.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstanceTest {

    @Test
    void everyPublicInstanceHasItsBestKnown() throws IOException {
        var folder = Path.of(System.getProperty("peisong.root", ".."), "../shared/data/vrp");
        assumeTrue(Files.isDirectory(folder), "no instances at ../shared/data/vrp");
        for (var kind : Kind.values()) {
            assertThat(Instance.find(folder, kind, "*")).allMatch(i -> i.best() > 0).isNotEmpty();
        }
        var one = Instance.find(folder, Kind.VRPTW, "R103").getFirst();
        assertThat(one.best()).isEqualTo(1208.7);
        assertThat(one.customers()).isEqualTo(100);
        var paired = Instance.find(folder, Kind.PDPTW, "lc103").getFirst();
        assertThat(paired.bestRoutes()).isEqualTo(9);
    }
}
