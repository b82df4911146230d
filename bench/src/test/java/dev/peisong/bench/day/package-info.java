@NullMarked
package dev.peisong.bench.day;

import org.jspecify.annotations.NullMarked;
