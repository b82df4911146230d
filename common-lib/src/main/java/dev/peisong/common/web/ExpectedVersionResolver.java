package dev.peisong.common.web;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.domain.DomainException.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads an {@link ExpectedVersion}; a nullable parameter makes the header optional. */
final class ExpectedVersionResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public @Nullable ExpectedVersion resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header != null) {
            return ExpectedVersion.parse(header);
        }
        if (parameter.isOptional()) {
            return null;
        }
        throw new DomainException(
                Kind.PRECONDITION_REQUIRED,
                "precondition-required",
                "Send the ETag of what you read as If-Match");
    }
}
