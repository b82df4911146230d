/** Identifiers. */
@NullMarked
package dev.peisong.common.id;

import org.jspecify.annotations.NullMarked;
