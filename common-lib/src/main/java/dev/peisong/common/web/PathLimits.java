package dev.peisong.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How large a body may be, by path. */
final class PathLimits {
    private final DataSize usual;
    private final List<Limit> exceptions;

    PathLimits(DataSize usual, List<BodyLimit> exceptions) {
        this.usual = usual;
        this.exceptions =
                exceptions.stream()
                        .map(
                                e ->
                                        new Limit(
                                                PathPatternParser.defaultInstance.parse(
                                                        e.pattern()),
                                                e))
                        .toList();
    }

    long bytesFor(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return exceptions.stream()
                .filter(e -> e.pattern().matches(path))
                .map(e -> e.limit().size())
                .findFirst()
                .orElse(usual)
                .toBytes();
    }

    private record Limit(PathPattern pattern, BodyLimit limit) {}
}
