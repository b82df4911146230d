package dev.peisong.optimizer.solution;

import java.util.HashMap;

/** Prices a stated route from its stated times. */
record CostCheck(CheckedRoute subject) {

    void check() {
        var route = subject.route();
        var rates = subject.vehicle().rates();
        long paid = route.duration() - unpaid();
        var cost =
                new Cost(
                        rates.fixed(),
                        rates.perMetre() * route.metres(),
                        rates.perSecond() * paid,
                        0,
                        overtime(),
                        soft(),
                        balance(),
                        change());
        subject.expect(cost.equals(route.cost()), "cost is " + cost + ", stated " + route.cost());
    }

    private long unpaid() {
        var breaks = subject.vehicle().breaks();
        return subject.route().rests().stream()
                .filter(rest -> rest.rule() < breaks.size() && !breaks.get(rest.rule()).paid())
                .mapToLong(Rest::seconds)
                .sum();
    }

    private long overtime() {
        var overtime = subject.vehicle().overtime();
        long seconds = overtime == null ? 0 : Math.max(0, subject.route().end() - overtime.after());
        subject.expect(subject.route().overtime() == seconds, "overtime should be " + seconds);
        return overtime == null ? 0 : overtime.perSecond() * seconds;
    }

    private long soft() {
        long sum = 0;
        for (var visit : subject.route().visits()) {
            var soft = subject.job(visit).soft();
            if (soft != null) {
                sum += soft.perSecondEarly() * Math.max(0, soft.start() - visit.start());
                sum += soft.perSecondLate() * Math.max(0, visit.start() - soft.end());
            }
        }
        return sum;
    }

    private long balance() {
        var balance = subject.problem().balance();
        if (balance == null) {
            return 0;
        }
        long work =
                switch (balance.measure()) {
                    case SECONDS -> subject.route().duration();
                    case STOPS -> subject.route().visits().size();
                    case METRES -> subject.route().metres();
                };
        return balance.perUnit() * Math.max(0, work - balance.target());
    }

    private long change() {
        var initial = subject.problem().initial();
        var before = new HashMap<String, String>();
        initial.routes().forEach((vehicle, jobs) -> jobs.forEach(id -> before.put(id, vehicle)));
        String own = subject.vehicle().id();
        long changed =
                subject.route().visits().stream()
                        .filter(visit -> !before.getOrDefault(visit.job(), own).equals(own))
                        .count();
        return initial.perChange() * changed;
    }
}
