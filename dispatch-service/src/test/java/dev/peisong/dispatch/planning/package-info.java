/** Tests. */
@NullMarked
package dev.peisong.dispatch.planning;

import org.jspecify.annotations.NullMarked;
