package dev.peisong.gateway.session;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a session that was moved came from.
 *
 * @param organisation slug of the person's own
 * @param since when they signed in there: a password changed later bars the way
 */
record WayBack(String organisation, UUID userId, Instant since) {}
