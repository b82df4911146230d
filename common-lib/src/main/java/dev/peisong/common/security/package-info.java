/** Tokens of the gateway: minting, verifying, and whom they make the caller. */
@NullMarked
package dev.peisong.common.security;

import org.jspecify.annotations.NullMarked;
