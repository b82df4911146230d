/** Who goes where, when. */
@NullMarked
package dev.peisong.dispatch;

import org.jspecify.annotations.NullMarked;
