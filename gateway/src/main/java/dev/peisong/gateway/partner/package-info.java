/** Programs of partners: API keys and OAuth2 clients. */
@NullMarked
package dev.peisong.gateway.partner;

import org.jspecify.annotations.NullMarked;
