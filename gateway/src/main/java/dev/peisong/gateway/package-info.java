/** The only open door: who may do what. */
@NullMarked
package dev.peisong.gateway;

import org.jspecify.annotations.NullMarked;
