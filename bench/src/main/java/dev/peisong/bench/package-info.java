/** Measures the optimizer against published results and against other solvers. */
@NullMarked
package dev.peisong.bench;

import org.jspecify.annotations.NullMarked;
