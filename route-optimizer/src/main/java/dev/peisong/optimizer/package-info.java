/** Solves rich vehicle-routing problems; plain Java, no framework. Start at {@link Solver}. */
@NullMarked
package dev.peisong.optimizer;

import org.jspecify.annotations.NullMarked;
