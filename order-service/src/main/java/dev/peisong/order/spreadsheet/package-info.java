/** Tables in files: CSV and XLSX read row by row, and CSV written so that it is safe to open. */
@NullMarked
package dev.peisong.order.spreadsheet;

import org.jspecify.annotations.NullMarked;
