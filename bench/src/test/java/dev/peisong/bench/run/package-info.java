@NullMarked
package dev.peisong.bench.run;

import org.jspecify.annotations.NullMarked;
