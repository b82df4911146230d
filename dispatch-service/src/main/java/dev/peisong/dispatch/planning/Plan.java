package dev.peisong.dispatch.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A plan for a site and one of its business days. While it is being solved its row belongs to the
 * holder of its lease ({@code PlanLease}), who writes to it by the lease's token; people may stop
 * or cancel it meanwhile, and change and publish it afterwards.
 */
@Entity
class Plan {
    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;
    private UUID siteId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private int budgetSeconds;
    private long seed;
    private boolean replan;
    private @Nullable String draft;
    private String locks;
    private String lockedRoutes;
    private @Nullable String shifts;
    private String createdBy;
    private @Nullable UUID copyOf;
    private int undoable;
    private int redoable;
    @Embedded private PlanFigures figures = PlanFigures.NONE;
    private @Nullable String failure;
    private int improvements;
    private long iterations;
    @Column private boolean stopRequested;
    private @Nullable String leaseOwner;
    @Column private long leaseToken;
    private @Nullable Instant leaseUntil;
    private Instant createdAt;
    private @Nullable Instant solvingSince;
    private @Nullable Instant solvedAt;
    private @Nullable Instant publishedAt;
    @Version private @Nullable Long version;

    /**
     * How to solve.
     *
     * @param shifts who may drive; null for all that are free
     */
    record Terms(
            UUID siteId,
            LocalDate day,
            int budgetSeconds,
            long seed,
            boolean replan,
            @Nullable Set<UUID> shifts) {}

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(UUID id, Terms terms, String createdBy, Instant now) {
        this.id = id;
        this.siteId = terms.siteId();
        this.day = terms.day();
        this.budgetSeconds = terms.budgetSeconds();
        this.seed = terms.seed();
        this.replan = terms.replan();
        this.status = PlanStatus.QUEUED;
        this.locks = "{}";
        this.lockedRoutes = "[]";
        this.shifts = terms.shifts() == null ? null : PlanJson.write(new TreeSet<>(terms.shifts()));
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** A draft of its own, as this one is now. */
    Plan copy(UUID copyId, String by, Instant now) {
        var terms = new Terms(siteId, day, budgetSeconds, seed, replan, shifts());
        var copy = new Plan(copyId, terms, by, now);
        copy.copyOf = id;
        copy.status = PlanStatus.DRAFT;
        copy.draft = draft;
        copy.locks = locks;
        copy.lockedRoutes = lockedRoutes;
        copy.figures = figures;
        copy.iterations = iterations;
        copy.solvedAt = solvedAt;
        return copy;
    }

    /** Solves it again, keeping what is locked. */
    void requeue() {
        status = PlanStatus.QUEUED;
        stopRequested = false;
        failure = null;
        improvements = 0;
        iterations = 0;
        solvedAt = null;
        leaseUntil = null;
    }

    /** The search is to end now with the best found. */
    void stop() {
        stopRequested = true;
    }

    /** Whoever solves it finds its token outdated and writes nothing more. */
    void cancel() {
        status = PlanStatus.CANCELLED;
        leaseToken++;
        leaseUntil = null;
    }

    /** What a person made of it. */
    void changeTo(PlanState state) {
        draft = PlanJson.write(state.draft());
        locks = PlanJson.write(state.locks());
        lockedRoutes = PlanJson.write(state.lockedRoutes());
        figures = PlanFigures.of(state.draft());
    }

    /** One more change can be undone, and none made again. */
    void changed() {
        undoable++;
        redoable = 0;
    }

    void undid() {
        undoable--;
        redoable++;
        status = PlanStatus.DRAFT;
    }

    void redid() {
        undoable++;
        redoable--;
    }

    void published(Instant now) {
        status = PlanStatus.PUBLISHED;
        publishedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    LocalDate day() {
        return day;
    }

    PlanStatus status() {
        return status;
    }

    int budgetSeconds() {
        return budgetSeconds;
    }

    long seed() {
        return seed;
    }

    boolean replan() {
        return replan;
    }

    @Nullable Draft draft() {
        return draft == null ? null : PlanJson.draft(draft);
    }

    /** What people work on; null until there is a draft. */
    @Nullable PlanState state() {
        Draft now = draft();
        return now == null ? null : new PlanState(now, locks(), lockedRoutes());
    }

    Set<UUID> lockedRoutes() {
        return PlanJson.ids(lockedRoutes);
    }

    /** The shifts that may drive; null for all that are free. */
    @Nullable Set<UUID> shifts() {
        return shifts == null ? null : PlanJson.ids(shifts);
    }

    String createdBy() {
        return createdBy;
    }

    @Nullable UUID copyOf() {
        return copyOf;
    }

    int undoable() {
        return undoable;
    }

    int redoable() {
        return redoable;
    }

    PlanFigures figures() {
        return figures;
    }

    Map<UUID, UUID> locks() {
        return PlanJson.locks(locks);
    }

    @Nullable String failure() {
        return failure;
    }

    int improvements() {
        return improvements;
    }

    long iterations() {
        return iterations;
    }

    @Nullable String leaseOwner() {
        return leaseOwner;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant solvingSince() {
        return solvingSince;
    }

    @Nullable Instant solvedAt() {
        return solvedAt;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Nullable Instant leaseUntil() {
        return leaseUntil;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
