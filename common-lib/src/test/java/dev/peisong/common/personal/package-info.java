/** What identifies a person is encrypted, and can be forgotten. */
@NullMarked
package dev.peisong.common.personal;

import org.jspecify.annotations.NullMarked;
