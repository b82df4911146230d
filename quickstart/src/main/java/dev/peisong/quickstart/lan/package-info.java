/**
 * HTTPS for the phones of a local network, from a certificate authority of the installation's own.
 */
@NullMarked
package dev.peisong.quickstart.lan;

import org.jspecify.annotations.NullMarked;
