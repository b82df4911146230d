/** Solves rich vehicle-routing problems; plain Java, no framework. */
@NullMarked
package dev.peisong.optimizer;

import org.jspecify.annotations.NullMarked;
