/** Tests of the played day. */
@NullMarked
package dev.peisong.quickstart.demo.orders;

import org.jspecify.annotations.NullMarked;
