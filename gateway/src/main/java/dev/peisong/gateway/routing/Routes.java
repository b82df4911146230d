package dev.peisong.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.util.Objects;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** From path to service. */
final class Routes {
    private static final String SERVICE = Service.class.getName();

    private Routes() {}

    /** The service that a routed request is for. */
    static Service service(ServerRequest request) {
        return (Service) Objects.requireNonNull(request.attributes().get(SERVICE));
    }

    /** What a service answers under {@code /api/v1}. */
    static RouterFunction<ServerResponse> api(Service service) {
        RequestPredicate answers =
                request -> Service.of(request.path()).filter(service::equals).isPresent();
        return route(service.label())
                .route(answers, http())
                .before(request -> marked(request, service))
                .before(uri("http://" + service.label()))
                .build();
    }

    /** The service's own description of that. */
    static RouterFunction<ServerResponse> description(Service service) {
        return route(service.label() + "-description")
                .GET("/v3/api-docs/" + service.label(), http())
                .before(request -> marked(request, service))
                .before(setPath("/v3/api-docs"))
                .before(uri("http://" + service.label()))
                .build();
    }

    private static ServerRequest marked(ServerRequest request, Service service) {
        request.attributes().put(SERVICE, service);
        return request;
    }
}
