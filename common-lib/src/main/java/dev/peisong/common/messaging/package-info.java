/** Carries events between services: outbox, relay, inbox; nothing lost, nothing applied twice. */
@NullMarked
package dev.peisong.common.messaging;

import org.jspecify.annotations.NullMarked;
