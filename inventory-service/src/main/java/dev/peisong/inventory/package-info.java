/** What is on the shelf. */
@NullMarked
package dev.peisong.inventory;

import org.jspecify.annotations.NullMarked;
