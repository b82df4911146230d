/** Goods that come in: from suppliers, and back from customers for inspection. */
@NullMarked
package dev.peisong.inventory.receiving;

import org.jspecify.annotations.NullMarked;
