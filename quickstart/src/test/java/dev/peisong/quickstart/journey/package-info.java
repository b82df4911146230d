/** Journeys of orders through the gateway, on the whole platform as the launcher starts it. */
@NullMarked
package dev.peisong.quickstart.journey;

import org.jspecify.annotations.NullMarked;
