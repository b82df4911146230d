/** Proves from databases and topics that what must always hold does hold. */
@NullMarked
package dev.peisong.quickstart.demo.check;

import org.jspecify.annotations.NullMarked;
