/** Who and what can drive: depots, vehicles, drivers and their shifts. */
@NullMarked
package dev.peisong.dispatch.fleet;

import org.jspecify.annotations.NullMarked;
