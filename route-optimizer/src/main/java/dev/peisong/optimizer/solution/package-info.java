/** What was planned: routes with their times and costs, and why a job is left out. */
@NullMarked
package dev.peisong.optimizer.solution;

import org.jspecify.annotations.NullMarked;
