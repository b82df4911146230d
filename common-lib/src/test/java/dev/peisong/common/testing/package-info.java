/** What tests of every service stand on: real backends, tokens, and rules for code and schema. */
@NullMarked
package dev.peisong.common.testing;

import org.jspecify.annotations.NullMarked;
