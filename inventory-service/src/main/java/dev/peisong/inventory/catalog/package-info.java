/** The goods merchants have us keep: their SKUs, by owner. */
@NullMarked
package dev.peisong.inventory.catalog;

import org.jspecify.annotations.NullMarked;
