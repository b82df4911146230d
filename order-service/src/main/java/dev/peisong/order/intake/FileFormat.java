package dev.peisong.order.intake;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to read a file.
 *
 * @param encoding of CSV; null for UTF-8
 * @param separator of CSV; null to find it in the header
 * @param mapping JSON of our field to the file's column; null where the header names our fields
 * @param zone of dates and times without one
 * @param guess whether a mapping is guessed where there is none
 */
record FileFormat(
        Kind kind,
        @Nullable Encoding encoding,
        @Nullable Character separator,
        @Nullable String mapping,
        @Nullable ZoneId zone,
        boolean guess) {

    enum Kind {
        CSV,
        XLSX,
        JSON_LINES
    }

    /** Those that spreadsheets save CSV in; GB18030 reads GBK and GB2312 too. */
    enum Encoding {
        UTF_8,
        GB18030
    }

    FileFormat guessing() {
        return new FileFormat(kind, encoding, separator, mapping, zone, true);
    }

    /** What is the same request: file, merchant, and how the file is to be read. */
    String fingerprint(UUID merchantId, Upload file) {
        return "%s %s %s".formatted(file.sha256(), merchantId, this);
    }
}
