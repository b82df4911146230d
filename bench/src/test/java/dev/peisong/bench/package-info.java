@NullMarked
package dev.peisong.bench;

import org.jspecify.annotations.NullMarked;
