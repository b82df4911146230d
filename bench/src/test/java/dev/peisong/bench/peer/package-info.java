@NullMarked
package dev.peisong.bench.peer;

import org.jspecify.annotations.NullMarked;
