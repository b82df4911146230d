/** Tests of supervision with a stub service as the process. */
@NullMarked
package dev.peisong.quickstart.process;

import org.jspecify.annotations.NullMarked;
