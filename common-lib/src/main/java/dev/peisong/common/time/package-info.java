/** Spans of time. */
@NullMarked
package dev.peisong.common.time;

import org.jspecify.annotations.NullMarked;
