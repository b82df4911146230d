/** Orders as a table: filtered, sorted, counted and exported, quick at any number of them. */
@NullMarked
package dev.peisong.order.listing;

import org.jspecify.annotations.NullMarked;
