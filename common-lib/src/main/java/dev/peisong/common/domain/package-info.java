/** What domain code may say to the outside, free of any framework. */
@NullMarked
package dev.peisong.common.domain;

import org.jspecify.annotations.NullMarked;
