/** Tests of tracking as others see it. */
@NullMarked
package dev.peisong.tracking;

import org.jspecify.annotations.NullMarked;
