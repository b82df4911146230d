package dev.peisong.common.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/** Documents what all operations have in common: the token, problems, keys, versions and pages. */
@AutoConfiguration
class OpenApiAutoConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(PageQuery.class, ExpectedVersion.class);
    }

    @Bean
    GlobalOpenApiCustomizer commonParts(
            @Value("${peisong.service}") String service,
            ObjectProvider<WithoutIdempotency> withoutKeys) {
        var unkeyed = withoutKeys.stream().toList();
        return api -> {
            var info = api.getInfo() == null ? new Info() : api.getInfo();
            api.info(info.title("Peisong " + service).version("v1"));
            api.servers(List.of(new Server().url("/")));
            api.addSecurityItem(new SecurityRequirement().addList("token"));
            if (api.getComponents() == null) {
                api.components(new Components());
            }
            api.getComponents()
                    .addSecuritySchemes("token", token())
                    .addSchemas("Problem", problem());
            documentKeys(api, unkeyed);
        };
    }

    @Bean
    RequiredProperties requiredProperties() {
        return new RequiredProperties();
    }

    @Bean
    GlobalOperationCustomizer arguments() {
        return (operation, method) -> {
            if (takes(method, PageQuery.class)) {
                operation.addParametersItem(query("limit", "1 to 200; 50 unless told"));
                operation.addParametersItem(query("after", "the next of the page before"));
            }
            if (takes(method, ExpectedVersion.class)) {
                operation.addParametersItem(header("If-Match", "the ETag of what was read", true));
            }
            operation.getResponses().addApiResponse("default", refused());
            return operation;
        };
    }

    private static void documentKeys(OpenAPI api, List<WithoutIdempotency> unkeyed) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths()
                .forEach(
                        (path, item) -> {
                            Operation post = item.getPost();
                            if (post != null && unkeyed.stream().noneMatch(it -> it.has(path))) {
                                post.addParametersItem(key());
                            }
                        });
    }

    private static Parameter key() {
        return header("Idempotency-Key", "makes the call safe to repeat for a day", false);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return List.of(method.getMethod().getParameterTypes()).contains(type);
    }

    private static Parameter query(String name, String description) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .schema(schema(name.equals("limit") ? "integer" : "string"));
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(schema("string"));
    }

    private static ApiResponse refused() {
        var problem = new JsonSchema().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("A problem (RFC 9457)")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(problem)));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }

    private static Schema<?> problem() {
        var error = schema("object");
        List.of("in", "pointer", "code", "detail")
                .forEach(name -> error.addProperty(name, schema("string")));
        var errors = schema("array");
        errors.setItems(error);
        var problem = schema("object");
        List.of("type", "title", "detail", "instance")
                .forEach(name -> problem.addProperty(name, schema("string")));
        problem.addProperty("status", schema("integer"));
        problem.addProperty("errors", errors);
        return problem;
    }

    /** OpenAPI 3.1 writes a set of types. */
    private static Schema<?> schema(String type) {
        var schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
