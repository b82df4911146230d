/** The local network, from inside. */
@NullMarked
package dev.peisong.quickstart.lan;

import org.jspecify.annotations.NullMarked;
