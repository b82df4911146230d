/** Places on earth. */
@NullMarked
package dev.peisong.common.geo;

import org.jspecify.annotations.NullMarked;
