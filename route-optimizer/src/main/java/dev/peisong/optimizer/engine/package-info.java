/** The search for plans of low cost: ruin and recreate, exchanges, and threads that cooperate. */
@NullMarked
package dev.peisong.optimizer.engine;

import org.jspecify.annotations.NullMarked;
