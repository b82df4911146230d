package dev.peisong.optimizer.solution;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.TravelProfile.Period;
import java.util.ArrayDeque;
import java.util.Deque;

/** Drives a stated route along the matrix, stop by stop, with the rests it states. */
final class TimeCheck {

    private final CheckedRoute subject;
    private final Route route;
    private final Deque<Rest> rests;
    private int place;
    private long clock;
    private long driven;

    TimeCheck(CheckedRoute subject) {
        this.subject = subject;
        route = subject.route();
        rests = new ArrayDeque<>(route.rests());
        place = subject.vehicle().start();
        clock = route.departure();
    }

    void check() {
        for (int i = 0; i < route.visits().size(); i++) {
            var reload = subject.reloadBefore(i);
            if (reload != null) {
                call(reload);
            }
            visit(route.visits().get(i));
        }
        var end = subject.vehicle().end();
        if (end.isPresent()) {
            travel(end.getAsInt(), route.end(), "the end");
        }
        subject.expect(route.end() == clock, "end should be " + clock);
        subject.expect(route.metres() == driven, "metres should be " + driven);
        subject.expect(rests.isEmpty(), "rests on the road or while serving: " + rests);
    }

    private void call(Reload reload) {
        travel(reload.location(), reload.arrival(), "reload");
        restUntil(reload.start());
        subject.expect(reload.start() >= clock, "reload starts before arrival or in a rest");
        var allowed = subject.vehicle().reloads();
        long seconds = allowed == null ? 0 : allowed.serviceSeconds();
        clock = reload.start() + seconds;
        subject.expect(reload.departure() == clock, "reload should be done at " + clock);
    }

    private void visit(Visit visit) {
        var job = subject.job(visit);
        String at = "at " + job.id() + " ";
        subject.expect(visit.location() == job.location(), at + "wrong location");
        travel(job.location(), visit.arrival(), job.id());
        restUntil(visit.start());
        subject.expect(visit.start() >= clock, at + "starts before arrival or in a rest");
        subject.expect(
                job.windows().stream().anyMatch(w -> w.contains(visit.start())),
                at + "starts at " + visit.start() + " outside " + job.windows());
        clock = visit.start() + service(job);
        subject.expect(visit.departure() == clock, at + "departure should be " + clock);
        subject.expect(visit.metres() == driven, at + "metres should be " + driven);
        var soft = job.soft();
        long early = soft == null ? 0 : Math.max(0, soft.start() - visit.start());
        long late = soft == null ? 0 : Math.max(0, visit.start() - soft.end());
        subject.expect(visit.early() == early, at + "early should be " + early);
        subject.expect(visit.late() == late, at + "late should be " + late);
    }

    private long service(Job job) {
        var own = job.serviceBy().get(subject.vehicle().id());
        return own != null
                ? own
                : part(job.serviceSeconds(), subject.vehicle().pace().servicePermille());
    }

    private static long part(long seconds, int permille) {
        return Math.ceilDiv(seconds * permille, 1000L);
    }

    private void restUntil(long moment) {
        while (!rests.isEmpty() && rests.getFirst().start() < moment) {
            var rest = rests.removeFirst();
            subject.expect(rest.start() >= clock, rest + " overlaps with other work");
            clock = rest.end();
        }
    }

    private void travel(int to, long arrival, String what) {
        var matrix = subject.problem().matrix();
        restUntil(arrival);
        subject.expect(matrix.reachable(place, to), "no way from " + place + " to " + to);
        driven += matrix.metres(place, to);
        clock = arrival(part(matrix.seconds(place, to), subject.vehicle().pace().travelPermille()));
        subject.expect(arrival == clock, "at " + what + " arrival should be " + clock);
        place = to;
    }

    private long arrival(long seconds) {
        var periods = subject.problem().profile().periods();
        int factor = 1000;
        long soonest = Long.MAX_VALUE;
        for (Period period : periods) {
            if (period.from() <= clock) {
                factor = period.permille();
            } else {
                soonest = Math.min(soonest, period.from() + part(seconds, period.permille()));
            }
        }
        return Math.min(soonest, clock + part(seconds, factor));
    }
}
