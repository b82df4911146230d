/**
 * The road network of a map: where a point meets it, how long driving takes, which way it goes, and
 * where an address is. Knows nothing of jobs or vehicles.
 */
@NullMarked
package dev.peisong.dispatch.roads;

import org.jspecify.annotations.NullMarked;
