/** Organisations that people practise in, one for each, and their end. */
@NullMarked
package dev.peisong.gateway.training;

import org.jspecify.annotations.NullMarked;
