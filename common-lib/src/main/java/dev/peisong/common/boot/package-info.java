/** Defaults that every service starts from. */
@NullMarked
package dev.peisong.common.boot;

import org.jspecify.annotations.NullMarked;
