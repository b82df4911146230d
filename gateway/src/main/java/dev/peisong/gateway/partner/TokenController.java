package dev.peisong.gateway.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peisong.gateway.partner.GrantToken.Outcome;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The token endpoint of RFC 6749 for client credentials. It answers as that says, not with
 * problems, and takes secrets from the header or the body but never from the address.
 */
@RestController
class TokenController {
    private final GrantToken grantToken;

    TokenController(GrantToken grantToken) {
        this.grantToken = grantToken;
    }

    record TokenAnswer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            String scope) {}

    private record Client(ClientId id, String secret) {}

    @PostMapping(
            path = "/api/v1/oauth2/token",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> token(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "")
                    String authorization,
            @RequestBody MultiValueMap<String, String> form) {
        boolean inHeader = !authorization.isEmpty();
        if (form.values().stream().anyMatch(it -> it.size() > 1)
                || (inHeader && form.containsKey("client_secret"))) {
            return refused(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        String grantType = form.getFirst("grant_type");
        if (grantType == null) {
            return refused(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        if (!grantType.equals("client_credentials")) {
            return refused(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
        }
        Optional<Client> client = inHeader ? basic(authorization) : inBody(form);
        if (client.isEmpty()) {
            return unknownClient();
        }
        String scope = form.getFirst("scope");
        Set<String> scopes =
                scope == null || scope.isBlank()
                        ? Set.of()
                        : Set.copyOf(java.util.List.of(scope.strip().split(" +")));
        return answer(grantToken.grant(client.get().id, client.get().secret, scopes));
    }

    private static ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Granted it ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(
                                    new TokenAnswer(
                                            it.token().text(),
                                            "Bearer",
                                            it.seconds(),
                                            String.join(" ", it.scopes())));
            case Outcome.UnknownClient _ -> unknownClient();
            case Outcome.TooMuch _ -> refused(HttpStatus.BAD_REQUEST, "invalid_scope");
        };
    }

    private static Optional<Client> inBody(MultiValueMap<String, String> form) {
        return client(form.getFirst("client_id"), form.getFirst("client_secret"));
    }

    /** Both halves are form-encoded inside (RFC 6749, section 2.3.1). */
    private static Optional<Client> basic(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
            String[] halves = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return halves.length < 2
                    ? Optional.empty()
                    : client(
                            URLDecoder.decode(halves[0], StandardCharsets.UTF_8),
                            URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Client> client(
            @org.jspecify.annotations.Nullable String id,
            @org.jspecify.annotations.Nullable String secret) {
        return id == null || secret == null
                ? Optional.empty()
                : ClientId.parse(id).map(it -> new Client(it, secret));
    }

    private static ResponseEntity<?> unknownClient() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"peisong\"")
                .cacheControl(CacheControl.noStore())
                .body(Map.of("error", "invalid_client"));
    }

    private static ResponseEntity<?> refused(HttpStatus status, String error) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("error", error));
    }
}
