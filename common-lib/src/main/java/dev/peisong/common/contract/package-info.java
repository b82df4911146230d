/** What services tell each other: every domain event, its wire name and its envelope. */
@NullMarked
package dev.peisong.common.contract;

import org.jspecify.annotations.NullMarked;
