/** Personal data encrypted under keys that can be destroyed. */
@NullMarked
package dev.peisong.common.personal;

import org.jspecify.annotations.NullMarked;
