@NullMarked
package dev.peisong.tracking.links;

import org.jspecify.annotations.NullMarked;
