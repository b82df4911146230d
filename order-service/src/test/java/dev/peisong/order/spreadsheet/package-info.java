/** Files that are tables, and files that only look like them. */
@NullMarked
package dev.peisong.order.spreadsheet;

import org.jspecify.annotations.NullMarked;
