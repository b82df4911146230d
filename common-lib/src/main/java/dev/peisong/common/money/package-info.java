/** Amounts of money. */
@NullMarked
package dev.peisong.common.money;

import org.jspecify.annotations.NullMarked;
