package dev.peisong.order.intake;

import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.BadField;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Keeps what {@code POST /orders} refused, whatever layer refused it, once the request's own
 * transaction is over.
 */
@Configuration(proxyBeanMethods = false)
class RefusalLog {
    static final String ASKED = RefusalLog.class.getName() + ".asked";
    private static final String PROBLEM = RefusalLog.class.getName() + ".problem";

    /** Behind security, which binds the caller; around idempotency, which opens a transaction. */
    private static final int ORDER = -95;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> refusalFilter(Refusals refusals) {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Keep(refusals));
        filter.addUrlPatterns("/api/v1/orders");
        filter.setOrder(ORDER);
        return filter;
    }

    /** Sees every problem that is answered. */
    @ControllerAdvice
    static class Watch implements ResponseBodyAdvice<Object> {
        @Override
        public boolean supports(
                MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter type,
                MediaType contentType,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            if (body instanceof ProblemDetail problem
                    && request instanceof ServletServerHttpRequest servlet) {
                servlet.getServletRequest().setAttribute(PROBLEM, problem);
            }
            return body;
        }
    }

    private static final class Keep extends OncePerRequestFilter {
        private final Refusals refusals;

        Keep(Refusals refusals) {
            this.refusals = refusals;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, response);
            int status = response.getStatus();
            if (request.getMethod().equals("POST")
                    && (status == 400 || status == 409 || status == 422)
                    && Tenancy.find().isPresent()
                    && request.getAttribute(PROBLEM) instanceof ProblemDetail problem) {
                keep(problem, (OrderRequest) request.getAttribute(ASKED));
            }
        }

        private void keep(ProblemDetail problem, @Nullable OrderRequest asked) {
            Scope merchants = Tenancy.current().merchants();
            if (!merchants.equals(Scope.none())) {
                refusals.keep(errors(problem), asked, Refusals.Source.API);
            }
        }

        private static List<BadField> errors(ProblemDetail problem) {
            var properties = problem.getProperties();
            if (properties != null && properties.get("errors") instanceof List<?> errors) {
                return errors.stream().map(BadField.class::cast).toList();
            }
            var type = String.valueOf(problem.getType());
            var code = type.substring(type.lastIndexOf('/') + 1);
            return List.of(new BadField("body", "", code, String.valueOf(problem.getDetail())));
        }
    }
}
