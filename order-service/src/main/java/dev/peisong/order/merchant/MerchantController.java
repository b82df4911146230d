package dev.peisong.order.merchant;

import dev.peisong.common.contract.OrderEvent.MerchantChanged;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merchants: add, read, change. */
@RestController
@RequestMapping("/api/v1/merchants")
class MerchantController {
    private final Merchants merchants;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    MerchantController(Merchants merchants, Outbox outbox, JdbcClient jdbc) {
        this.merchants = merchants;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    record NewMerchant(
            @NotBlank
                    @Pattern(
                            regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}",
                            message = "is not a code of up to 40 letters, digits, _ . -")
                    String code,
            @NotBlank @Size(max = 200) String name) {}

    record MerchantChange(@NotBlank @Size(max = 200) String name, boolean active) {}

    @Schema(name = "Merchant")
    record View(UUID id, String code, String name, boolean active) {
        static View of(Merchant merchant) {
            return new View(merchant.id(), merchant.code(), merchant.name(), merchant.isActive());
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    ResponseEntity<View> add(@Valid @RequestBody NewMerchant asked) {
        if (merchants.findByCode(asked.code()).isPresent()) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "merchant-code-exists",
                    "There is a merchant %s already".formatted(asked.code()),
                    "/code");
        }
        var merchant = new Merchant(Ids.next(), asked.code(), asked.name());
        say(merchant);
        return ResponseEntity.created(URI.create("/api/v1/merchants/" + merchant.id()))
                .eTag(ExpectedVersion.etag(merchant.revision()))
                .body(View.of(merchant));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    ResponseEntity<View> change(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MerchantChange change) {
        Merchant merchant = find(id);
        expected.check(merchant.revision());
        merchant.change(change.name(), change.active());
        say(merchant);
        return answer(merchant);
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    ResponseEntity<View> get(@PathVariable UUID id) {
        return answer(find(id));
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    Page<View> list(PageQuery page) {
        List<View> found =
                jdbc.sql(
                                """
                                SELECT id, code, name, active FROM merchant
                                WHERE tenant_id = :tenant
                                AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
                                ORDER BY id LIMIT :limit""")
                        .param("tenant", Tenancy.tenantId())
                        .param("after", after(page))
                        .param("limit", page.fetch())
                        .query(new SimplePropertyRowMapper<>(View.class))
                        .list();
        return page.of(found, row -> Cursor.at(row.id()));
    }

    private Merchant find(UUID id) {
        return merchants.findById(id).orElseThrow(() -> DomainException.notFound("merchant", id));
    }

    private void say(Merchant merchant) {
        merchants.save(merchant);
        merchants.flush();
        outbox.append(
                new MerchantChanged(
                        merchant.id(), merchant.code(), merchant.name(), merchant.isActive()),
                merchant.id(),
                merchant.id());
    }

    private static ResponseEntity<View> answer(Merchant merchant) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(merchant.revision()))
                .body(View.of(merchant));
    }

    private static @Nullable UUID after(PageQuery page) {
        return page.after().map(cursor -> cursor.uuid(0)).orElse(null);
    }
}
