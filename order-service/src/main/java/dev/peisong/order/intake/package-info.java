/** How orders come in: one by one or in bulk, checked against the tenant's rules, or refused. */
@NullMarked
package dev.peisong.order.intake;

import org.jspecify.annotations.NullMarked;
