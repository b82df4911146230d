package dev.peisong.gateway.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, for administrators. */
@RestController
@RequestMapping("/api/v1/audit")
@PreAuthorize("hasRole('ADMIN')")
class AuditController {
    private final AuditQueries queries;

    AuditController(AuditQueries queries) {
        this.queries = queries;
    }

    record EntryView(
            long number,
            Instant recordedAt,
            String actor,
            String action,
            String subject,
            @JsonRawValue String detail) {

        static EntryView of(AuditEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.recordedAt(),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.detail());
        }
    }

    /**
     * Newest first.
     *
     * @param next give it as {@code before} for the next page; absent on the last
     */
    record EntryPage(List<EntryView> items, @Nullable Long next) {}

    /**
     * Those that fit all that is given.
     *
     * @param actor who did it: the id of a user or credential, {@code system} or {@code unknown}
     * @param subject whom or what it was done to
     * @param since recorded then or later
     * @param until recorded before
     */
    @GetMapping
    EntryPage list(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable AuditAction action,
            @RequestParam(required = false) @Nullable @Size(max = 100) String actor,
            @RequestParam(required = false) @Nullable @Size(max = 100) String subject,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until) {
        var filter = new AuditQueries.Filter(action, actor, subject, since, until);
        var items = queries.before(before, limit, filter).stream().map(EntryView::of).toList();
        boolean more = items.size() == limit && items.getLast().number() > 1;
        return new EntryPage(items, more ? items.getLast().number() : null);
    }

    /** Proves the chain from the first entry. */
    @GetMapping("/verification")
    AuditQueries.Verification verify() {
        return queries.verify();
    }
}
