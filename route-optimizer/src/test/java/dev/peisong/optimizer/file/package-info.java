/** Tests of the file formats. */
@NullMarked
package dev.peisong.optimizer.file;

import org.jspecify.annotations.NullMarked;
