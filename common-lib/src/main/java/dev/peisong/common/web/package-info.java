/** HTTP as every service speaks it: problems, idempotent calls, versions and pages. */
@NullMarked
package dev.peisong.common.web;

import org.jspecify.annotations.NullMarked;
