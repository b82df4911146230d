package dev.peisong.gateway.identity;

import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.identity.CreateTenant.Founding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations, for who runs the platform: with the operator's token and no other credential. */
@RestController
@RequestMapping("/api/v1/tenants")
class TenantController {
    private final OperatorProperties operator;
    private final CreateTenant createTenant;
    private final CloseTenant closeTenant;
    private final Tenants tenants;

    TenantController(
            OperatorProperties operator,
            CreateTenant createTenant,
            CloseTenant closeTenant,
            Tenants tenants) {
        this.operator = operator;
        this.createTenant = createTenant;
        this.closeTenant = closeTenant;
        this.tenants = tenants;
    }

    record NewTenant(
            @NotBlank @Pattern(regexp = Tenant.SLUG) String slug,
            @NotBlank @Size(max = 200) String name,
            @NotNull @Valid FirstAdmin admin) {}

    record FirstAdmin(@NotBlank @Size(max = 254) String username, @NotNull String password) {}

    /**
     * An organisation.
     *
     * @param training whether one person practises there
     */
    record TenantView(UUID id, String slug, String name, boolean training) {
        static TenantView of(Tenant tenant) {
            return new TenantView(tenant.id(), tenant.slug(), tenant.name(), tenant.training());
        }
    }

    /**
     * By slug.
     *
     * @param next give it as {@code after} for the next page; absent on the last
     */
    record TenantPage(List<TenantView> items, @Nullable String next) {}

    @PostMapping
    ResponseEntity<TenantView> create(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @Valid @RequestBody NewTenant asked)
            throws IOException {
        requireOperator(authorization);
        if (!Passwords.acceptable(asked.admin.password)) {
            throw Refusal.ofField(
                    ProblemType.INVALID_REQUEST,
                    "/admin/password",
                    "weak-password",
                    "is too short or too long");
        }
        var founding =
                Founding.of(asked.slug, asked.name, asked.admin.username, asked.admin.password);
        var tenant =
                createTenant
                        .create(founding)
                        .orElseThrow(
                                () ->
                                        Refusal.ofField(
                                                ProblemType.CONFLICT,
                                                "/slug",
                                                "slug-taken",
                                                "There is an organisation of that slug"));
        return ResponseEntity.created(URI.create("/api/v1/tenants?after=" + tenant.slug()))
                .body(TenantView.of(tenant));
    }

    @GetMapping
    TenantPage list(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit)
            throws IOException {
        requireOperator(authorization);
        var found = tenants.after(after, limit + 1);
        var items = found.stream().limit(limit).map(TenantView::of).toList();
        return new TenantPage(items, found.size() > limit ? items.getLast().slug() : null);
    }

    /**
     * Nobody gets in any more, person or program. The data is kept; closing again changes nothing.
     */
    @PostMapping("/{slug}/close")
    ResponseEntity<Void> close(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable String slug)
            throws IOException {
        requireOperator(authorization);
        closeTenant.close(
                tenants.bySlug(slug)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                ProblemType.NOT_FOUND,
                                                "There is no such organisation")),
                "operator");
        return ResponseEntity.noContent().build();
    }

    /** The file is read each time, so that the token can be changed while the platform runs. */
    private void requireOperator(String authorization) throws IOException {
        var file = operator.tokenFile();
        String token = file == null ? "" : Files.readString(file).strip();
        boolean known =
                token.length() >= 16
                        && MessageDigest.isEqual(
                                authorization.getBytes(StandardCharsets.UTF_8),
                                ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
        if (!known) {
            throw new Refusal(
                    ProblemType.UNAUTHENTICATED, "The platform operator's token is needed");
        }
    }
}
