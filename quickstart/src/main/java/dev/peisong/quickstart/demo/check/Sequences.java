package dev.peisong.quickstart.demo.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How the events of each aggregate follow one another on the topics.
 *
 * @param eventIds of all that was heard
 * @param last of each aggregate
 * @param repeats what was there before
 * @param gaps what was not due, in words
 */
record Sequences(
        Set<UUID> eventIds, Map<Source, Heard> last, List<Heard> repeats, List<String> gaps) {

    /** Versions are counted by who says them: two services may speak of the same thing. */
    record Source(String topic, UUID aggregateId) {
        static Source of(Heard event) {
            return new Source(event.topic(), event.aggregateId());
        }
    }

    static Sequences of(List<Heard> events) {
        var found =
                new Sequences(
                        new HashSet<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        events.forEach(found::add);
        return found;
    }

    private void add(Heard event) {
        if (!eventIds.add(event.eventId())) {
            repeats.add(event);
            return;
        }
        Heard before = last.put(Source.of(event), event);
        long due = before == null || before.epoch() < event.epoch() ? 1 : before.version() + 1;
        if (event.version() != due && event.epoch() == 1) {
            gaps.add("version " + due + " was due, but there is " + event);
        }
    }

    /** Repeats on topics where nothing explains them. */
    List<String> repeatsOutside(Set<String> explained) {
        return repeats.stream()
                .filter(event -> !explained.contains(event.topic()))
                .map(event -> "twice on its topic: " + event)
                .toList();
    }

    String extent() {
        String again = repeats.isEmpty() ? "" : ", " + repeats.size() + " of them sent again";
        return eventIds.size() + " events of " + last.size() + " aggregates" + again;
    }
}
