package dev.peisong.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peisong.bench.run.Instance.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private final Series ours =
            new Series(
                    new Column("peisong", 10),
                    List.of(Sizes.line("a", 110, 101), Sizes.line("b", 120, 110, 103)));
    private final Series theirs =
            new Series(
                    new Column("jsprit", 10),
                    List.of(
                            Sizes.line("a", 130, 112),
                            new Series.Line(
                                    Sizes.instance(Kind.VRPTW, "b", 100),
                                    Sizes.outcome("invalid: 3 are left out", 200))));

    @Test
    void theMeanBeginsWithAPlanForEveryInstance() {
        assertThat(ours.gapAt(0.5)).isNaN();
        assertThat(ours.gapAt(1)).isCloseTo(15, within(1e-9));
        assertThat(ours.gapAt(2.5)).isCloseTo(5.5, within(1e-9));
        assertThat(ours.gapAt(10)).isCloseTo(2, within(1e-9));
    }

    @Test
    void whatDoesNotCountIsNoPartOfTheMean() {
        assertThat(theirs.counting().gapAt(10)).isCloseTo(12, within(1e-9));
    }

    @Test
    void linesAreNamedAtTheirEndsAndTellHowManyCount() throws Exception {
        String svg = Curves.draw("100 customers", List.of(ours, theirs));
        assertThat(svg).contains(">peisong 2.00 %<", ">jsprit 12.00 % (1 of 2)<");
        assertThat(svg).contains("<title>peisong, a</title>", "<title>jsprit, mean</title>");
        assertThat(svg).contains("stroke-dasharray=\"9 4\"").doesNotContain("NaN");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSolverWithoutAPlanIsNamedToo() {
        var none = new Series(new Column("timefold", 10), List.of(Sizes.line("a")));
        assertThat(Curves.draw("", List.of(ours, none))).contains(">timefold no plan<");
    }
}
