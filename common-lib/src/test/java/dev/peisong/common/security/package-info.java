/** No call without a token that the gateway minted for services. */
@NullMarked
package dev.peisong.common.security;

import org.jspecify.annotations.NullMarked;
