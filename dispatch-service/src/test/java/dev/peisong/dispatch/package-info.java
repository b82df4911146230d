/** Dispatch as a whole, on real backends and the demo city. */
@NullMarked
package dev.peisong.dispatch;

import org.jspecify.annotations.NullMarked;
