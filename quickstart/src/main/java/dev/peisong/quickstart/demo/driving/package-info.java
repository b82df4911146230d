/** Drivers that do not exist, with phones that call the API as real ones do. */
@NullMarked
package dev.peisong.quickstart.demo.driving;

import org.jspecify.annotations.NullMarked;
