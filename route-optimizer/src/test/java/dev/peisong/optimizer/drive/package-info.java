/** Tests of the simulation, against one that drives second by second and shares no code with it. */
@NullMarked
package dev.peisong.optimizer.drive;

import org.jspecify.annotations.NullMarked;
