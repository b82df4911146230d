/** What happened to each shipment, in the order it happened. */
@NullMarked
package dev.peisong.tracking.timeline;

import org.jspecify.annotations.NullMarked;
