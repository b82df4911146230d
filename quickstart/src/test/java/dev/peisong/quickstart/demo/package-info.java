/** Tests of the played day. */
@NullMarked
package dev.peisong.quickstart.demo;

import org.jspecify.annotations.NullMarked;
