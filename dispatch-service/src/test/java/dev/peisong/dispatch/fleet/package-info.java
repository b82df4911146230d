/** Tests. */
@NullMarked
package dev.peisong.dispatch.fleet;

import org.jspecify.annotations.NullMarked;
