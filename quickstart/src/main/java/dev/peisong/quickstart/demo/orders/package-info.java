/** Who orders what, when and to where: made up by a seed, or read from a file. */
@NullMarked
package dev.peisong.quickstart.demo.orders;

import org.jspecify.annotations.NullMarked;
