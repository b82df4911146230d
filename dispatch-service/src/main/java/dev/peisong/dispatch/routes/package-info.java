/** Published routes: what drivers see, and which job is assigned to which route. */
@NullMarked
package dev.peisong.dispatch.routes;

import org.jspecify.annotations.NullMarked;
