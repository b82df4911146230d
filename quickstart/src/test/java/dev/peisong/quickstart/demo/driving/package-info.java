/** Tests of the played day. */
@NullMarked
package dev.peisong.quickstart.demo.driving;

import org.jspecify.annotations.NullMarked;
