/** What a client meets at the edge: problems, keys, versions, pages. */
@NullMarked
package dev.peisong.common.web;

import org.jspecify.annotations.NullMarked;
