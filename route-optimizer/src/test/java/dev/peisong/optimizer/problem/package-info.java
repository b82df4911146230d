/** Tests of what makes a problem consistent, and of its timetables. */
@NullMarked
package dev.peisong.optimizer.problem;

import org.jspecify.annotations.NullMarked;
