package dev.peisong.optimizer.solution;

import dev.peisong.optimizer.problem.Job;

/** Loads trip by trip: deliveries before, collections after, shipments in between. */
final class LoadCheck {

    private final CheckedRoute subject;
    private final Route route;

    LoadCheck(CheckedRoute subject) {
        this.subject = subject;
        route = subject.route();
    }

    void check() {
        for (int d = 0; d < subject.problem().dimensions().size(); d++) {
            checkDimension(d);
        }
        checkDepots();
    }

    private void checkDimension(int d) {
        long shipped = 0;
        long load = 0;
        for (int i = 0; i < route.visits().size(); i++) {
            if (i == 0 || subject.reloadBefore(i) != null) {
                load = shipped + deliveredFrom(i, d);
                checkRoom(load, d, "at the start of a trip");
            }
            var visit = route.visits().get(i);
            var job = subject.job(visit);
            if (isShipped(job)) {
                long change = shippedAt(job, d);
                shipped += change;
                load += change;
            } else {
                boolean comes = job.kind() == Job.Kind.COLLECTION;
                load += comes ? job.demand().get(d) : -job.demand().get(d);
            }
            checkRoom(load, d, "after " + visit.job());
            boolean stated = visit.load().get(d) == load;
            subject.expect(stated, "load at " + visit.job() + " is not " + load);
        }
    }

    private void checkRoom(long load, int d, String when) {
        boolean fits = load <= subject.vehicle().capacity().get(d);
        subject.expect(fits, subject.problem().dimensions().get(d) + " overloaded " + when);
    }

    private boolean isShipped(Job job) {
        return subject.pickedUpBy(job).isPresent() || subject.deliveredBy(job).isPresent();
    }

    private long shippedAt(Job job, int d) {
        return subject.deliveredBy(job)
                .map(shipment -> -shipment.pickup().demand().get(d))
                .orElseGet(() -> job.demand().get(d));
    }

    private long deliveredFrom(int first, int d) {
        long sum = 0;
        for (int i = first; i < route.visits().size(); i++) {
            if (i > first && subject.reloadBefore(i) != null) {
                break;
            }
            var job = subject.job(route.visits().get(i));
            boolean loaded = job.kind() == Job.Kind.DELIVERY && !isShipped(job);
            sum += loaded ? job.demand().get(d) : 0;
        }
        return sum;
    }

    private void checkDepots() {
        int depot = subject.vehicle().start();
        var reloads = subject.vehicle().reloads();
        for (int i = 0; i < route.visits().size(); i++) {
            var reload = subject.reloadBefore(i);
            if (reload != null) {
                depot = reload.location();
                boolean known = reloads != null && reloads.depots().contains(depot);
                subject.expect(known, "may not reload at " + depot);
            }
            var job = subject.job(route.visits().get(i));
            boolean there = job.goodsAt().isEmpty() || job.goodsAt().getAsInt() == depot;
            subject.expect(there, "does not start at the goods of " + job.id());
        }
        int most = reloads == null ? 0 : reloads.most();
        subject.expect(route.reloads().size() <= most, "reloads more than " + most + " times");
    }
}
