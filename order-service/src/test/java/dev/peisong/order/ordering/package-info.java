/** Shows what an order's numbers and states promise. */
@NullMarked
package dev.peisong.order.ordering;

import org.jspecify.annotations.NullMarked;
