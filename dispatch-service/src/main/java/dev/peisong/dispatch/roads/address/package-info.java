/**
 * The addresses of a map: finds the place that a written address means, and the address of a place.
 */
@NullMarked
package dev.peisong.dispatch.roads.address;

import org.jspecify.annotations.NullMarked;
