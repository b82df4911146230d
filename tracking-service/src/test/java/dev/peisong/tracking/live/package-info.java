/** Tests of streams from inside. */
@NullMarked
package dev.peisong.tracking.live;

import org.jspecify.annotations.NullMarked;
