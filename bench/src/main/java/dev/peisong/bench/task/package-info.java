/** What every solver is asked, said in no solver's words, and what each answers. */
@NullMarked
package dev.peisong.bench.task;

import org.jspecify.annotations.NullMarked;
