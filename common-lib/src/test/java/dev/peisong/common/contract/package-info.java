/** Tests of the event contracts. */
@NullMarked
package dev.peisong.common.contract;

import org.jspecify.annotations.NullMarked;
