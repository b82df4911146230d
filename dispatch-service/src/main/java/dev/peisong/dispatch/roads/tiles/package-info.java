/**
 * The map's picture: an extract cut into vector tiles once, kept in one file, and the styles that
 * draw them. Knows nothing of routing.
 */
@NullMarked
package dev.peisong.dispatch.roads.tiles;

import org.jspecify.annotations.NullMarked;
