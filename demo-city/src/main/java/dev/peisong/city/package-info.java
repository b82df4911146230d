/**
 * An invented city that is the same for the same seed, as places to deliver to and as a map file.
 */
@NullMarked
package dev.peisong.city;

import org.jspecify.annotations.NullMarked;
