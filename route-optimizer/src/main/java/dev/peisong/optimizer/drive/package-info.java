/** What a vehicle's sequence of visits means: whether it can be driven, when, and at what cost. */
@NullMarked
package dev.peisong.optimizer.drive;

import org.jspecify.annotations.NullMarked;
