/** Streams of what happens now, for dispatchers and for one shipment. */
@NullMarked
package dev.peisong.tracking.live;

import org.jspecify.annotations.NullMarked;
