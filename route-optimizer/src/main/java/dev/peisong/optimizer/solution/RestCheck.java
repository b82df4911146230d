package dev.peisong.optimizer.solution;

import dev.peisong.optimizer.problem.Break;

/** Breaks are taken whole where they are due, within their windows, in parts that are allowed. */
record RestCheck(CheckedRoute subject) {

    void check() {
        var breaks = subject.vehicle().breaks();
        for (var rest : subject.route().rests()) {
            if (rest.rule() < 0 || rest.rule() >= breaks.size()) {
                subject.expect(false, rest + " belongs to no break");
                return;
            }
            var rule = breaks.get(rest.rule());
            subject.expect(rule.window().contains(rest.start()), rest + " is not in its window");
            subject.expect(rest.seconds() >= rule.leastPart(), rest + " is too short a part");
        }
        for (int b = 0; b < breaks.size(); b++) {
            checkTaken(breaks.get(b), b);
        }
    }

    private void checkTaken(Break rule, int index) {
        long taken =
                subject.route().rests().stream()
                        .filter(rest -> rest.rule() == index)
                        .mapToLong(Rest::seconds)
                        .sum();
        int closes = rule.window().end();
        boolean due = subject.route().departure() <= closes && subject.route().end() > closes;
        subject.expect(taken <= rule.seconds(), "break " + index + " is too long");
        subject.expect(!due || taken == rule.seconds(), "break " + index + " is not taken");
    }
}
