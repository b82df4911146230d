/** An order's life: its lines and their counts, its derived state, exceptions and timeline. */
@NullMarked
package dev.peisong.order.ordering;

import org.jspecify.annotations.NullMarked;
