/** A service as small as can be, on which the libraries' promises are tested. */
@NullMarked
package dev.peisong.common.probe;

import org.jspecify.annotations.NullMarked;
