/** What was asked for, and its money. */
@NullMarked
package dev.peisong.order;

import org.jspecify.annotations.NullMarked;
