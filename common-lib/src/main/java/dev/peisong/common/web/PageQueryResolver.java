package dev.peisong.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link PageQuery}. */
final class PageQueryResolver implements HandlerMethodArgumentResolver {
    private final Cursors cursors;

    PageQueryResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public PageQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var list = servlet.getRequestURI();
        var after = servlet.getParameter("after");
        return new PageQuery(
                limit(servlet.getParameter("limit")),
                after == null ? null : cursor(list, after),
                cursor -> cursors.write(list, cursor));
    }

    private Cursor cursor(String list, String after) {
        return cursors.read(list, after)
                .orElseThrow(
                        () ->
                                new BadRequestException(
                                        new BadField(
                                                "query",
                                                "/after",
                                                "bad-cursor",
                                                "is no cursor of this list: start without it")));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageQuery.USUAL_LIMIT;
        }
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageQuery.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadRequestException(
                new BadField("query", "/limit", "out-of-range", "is not a number from 1 to 200"));
    }
}
