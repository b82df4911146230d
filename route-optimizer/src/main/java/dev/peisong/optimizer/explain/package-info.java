/** Why a plan is as it is: what keeps a job out, and what a served one costs where it is. */
@NullMarked
package dev.peisong.optimizer.explain;

import org.jspecify.annotations.NullMarked;
