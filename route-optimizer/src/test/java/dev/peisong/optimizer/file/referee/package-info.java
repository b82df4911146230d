/**
 * Judges a benchmark's solution from its two files alone, in exact arithmetic. Shares no code with
 * the readers, the problem or the solver, so that no error of theirs can hide.
 */
@NullMarked
package dev.peisong.optimizer.file.referee;

import org.jspecify.annotations.NullMarked;
