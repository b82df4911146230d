/** Tests of the event backbone on a real database and broker. */
@NullMarked
package dev.peisong.common.messaging;

import org.jspecify.annotations.NullMarked;
