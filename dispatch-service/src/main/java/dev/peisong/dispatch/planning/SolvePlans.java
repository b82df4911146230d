package dev.peisong.dispatch.planning;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.dispatch.planning.PlanLease.Candidate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for plans that nobody solves, of any tenant, and solves them in the background. Any replica
 * may take any plan; when one dies, another takes its plans over as their leases run out.
 */
@Component
class SolvePlans implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SolvePlans.class);

    private final PlanLease lease;
    private final SolvePlan solvePlan;
    private final PlanningProperties properties;
    private final String owner = "solver-" + UUID.randomUUID();
    private final Semaphore free;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    SolvePlans(PlanLease lease, SolvePlan solvePlan, PlanningProperties properties) {
        this.lease = lease;
        this.solvePlan = solvePlan;
        this.properties = properties;
        this.free = new Semaphore(properties.solvers());
    }

    /** A plan was queued: looks now. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        if (properties.solvers() > 0) {
            running = true;
            Thread.ofVirtual().name("plan-finder").start(this::look);
        }
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        while (running) {
            try {
                lease.candidates().forEach(this::tryToSolve);
                waitForWork();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Looking for plans failed; trying again", e);
                pause();
            }
        }
    }

    private void waitForWork() throws InterruptedException {
        if (wake.tryAcquire(properties.poll().toMillis(), MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private void pause() {
        try {
            waitForWork();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void tryToSolve(Candidate plan) {
        if (!running || !free.tryAcquire()) {
            return;
        }
        Tenancy.asSystem(
                plan.tenantId(),
                () -> {
                    var held = lease.take(plan.planId(), owner, properties.leaseSeconds());
                    held.ifPresentOrElse(h -> inBackground(plan, h), free::release);
                    return null;
                });
    }

    private void inBackground(Candidate plan, PlanLease.Held held) {
        // a platform thread: the search computes without ever waiting
        Thread.ofPlatform()
                .daemon()
                .name("plan-" + plan.planId())
                .start(
                        () -> {
                            try {
                                Tenancy.runAsSystem(plan.tenantId(), () -> solvePlan.solve(held));
                            } finally {
                                free.release();
                                wake.release();
                            }
                        });
    }
}
