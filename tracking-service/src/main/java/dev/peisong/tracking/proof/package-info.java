/** Evidence of what was handed over, to whom, when and where. */
@NullMarked
package dev.peisong.tracking.proof;

import org.jspecify.annotations.NullMarked;
