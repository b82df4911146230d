@NullMarked
package dev.peisong.bench.report;

import org.jspecify.annotations.NullMarked;
