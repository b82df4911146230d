/** What customers say of their deliveries, once these are over. */
@NullMarked
package dev.peisong.order.feedback;

import org.jspecify.annotations.NullMarked;
