/** Tests of explanations. */
@NullMarked
package dev.peisong.optimizer.explain;

import org.jspecify.annotations.NullMarked;
