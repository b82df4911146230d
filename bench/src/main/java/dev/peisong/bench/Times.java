package dev.peisong.bench;

import dev.peisong.bench.report.Column;
import dev.peisong.bench.run.Setup;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How long each solver has. */
final class Times {

    private static final double SHORT = 10;
    private static final double LONG = 60;

    private final Options options;

    Times(Options options) {
        this.options = options;
    }

    /** The longest that this project's solver has. */
    double longest() {
        return options.seconds().orElse(LONG);
    }

    /** The longest that the others have. */
    private double peers() {
        return options.seconds().orElse(options.sample() ? SHORT : LONG);
    }

    /** Ours for the long time, and for that of the others, beside whom it is to be seen. */
    List<Column> usual() {
        return columns(DoubleStream.of(peers(), longest()), DoubleStream.of(peers()));
    }

    /** Ours for the short time too. */
    List<Column> coldStart() {
        return options.seconds().isPresent()
                ? usual()
                : columns(DoubleStream.of(SHORT, LONG), DoubleStream.of(peers()));
    }

    /** Everybody for all the times that they have anywhere. */
    List<Column> everybody() {
        return options.seconds().isPresent() || options.sample()
                ? usual()
                : columns(DoubleStream.of(SHORT, LONG), DoubleStream.of(SHORT, LONG));
    }

    /** Each for the longest that it has, ours first. */
    List<Column> longestOfEach() {
        return columns(DoubleStream.of(longest()), DoubleStream.of(peers()));
    }

    private List<Column> columns(DoubleStream ours, DoubleStream theirs) {
        var own = ours.distinct().mapToObj(seconds -> new Column(Setup.OURS, seconds));
        var each = theirs.boxed().toList();
        var others =
                options.peers().stream()
                        .flatMap(peer -> each.stream().map(seconds -> new Column(peer, seconds)));
        return Stream.concat(own, others).toList();
    }
}
