package dev.peisong.common.messaging;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.Topic;
import java.util.Set;

/**
 * What a service does about events. Each event is handled in one transaction together with the note
 * that it was, with its tenant bound as system caller; so its effect happens once.
 *
 * <p>An event whose prerequisite from another source has not come yet: throw {@link
 * NotYetException}. A failing database is retried in place. Any other exception is tried again a
 * little and then parks the event's key for this handler, until an operator replays or skips it.
 */
public interface EventHandler {

    /** Stable for ever: it names what was applied in the inbox, e.g. {@code orders.reactions}. */
    String name();

    Set<Topic> topics();

    void handle(Envelope envelope);
}
