/** What happened on the way: facts from drivers and stations, applied once each, never refused. */
@NullMarked
package dev.peisong.dispatch.execution;

import org.jspecify.annotations.NullMarked;
