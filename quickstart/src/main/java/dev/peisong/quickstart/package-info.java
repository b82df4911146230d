/** Starts the whole platform on one machine, watches over it, and stops it. */
@NullMarked
package dev.peisong.quickstart;

import org.jspecify.annotations.NullMarked;
