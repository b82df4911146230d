/** Tests of the independent checker. */
@NullMarked
package dev.peisong.optimizer.solution;

import org.jspecify.annotations.NullMarked;
