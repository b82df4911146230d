/** Tables and curves of what runs came to. */
@NullMarked
package dev.peisong.bench.report;

import org.jspecify.annotations.NullMarked;
