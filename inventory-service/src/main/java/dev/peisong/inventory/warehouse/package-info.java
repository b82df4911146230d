/** The sites where goods lie, and their business days. */
@NullMarked
package dev.peisong.inventory.warehouse;

import org.jspecify.annotations.NullMarked;
