/** For whom orders are carried, and what they sell: our copy of the catalogue. */
@NullMarked
package dev.peisong.order.merchant;

import org.jspecify.annotations.NullMarked;
