/** Tests of the solver through its public interface. */
@NullMarked
package dev.peisong.optimizer;

import org.jspecify.annotations.NullMarked;
