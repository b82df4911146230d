/** Starts the whole platform on one machine and plays a working day on it. */
@NullMarked
package dev.peisong.quickstart;

import org.jspecify.annotations.NullMarked;
