/** The double-entry ledger of goods, what it adds up to, and what of it is promised. */
@NullMarked
package dev.peisong.inventory.stock;

import org.jspecify.annotations.NullMarked;
