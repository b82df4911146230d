/** Tests of the search. */
@NullMarked
package dev.peisong.optimizer.engine;

import org.jspecify.annotations.NullMarked;
