/** What is to be planned: travel times, vehicles, jobs and the rules that bind them. */
@NullMarked
package dev.peisong.optimizer.problem;

import org.jspecify.annotations.NullMarked;
