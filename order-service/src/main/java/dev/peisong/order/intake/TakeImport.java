package dev.peisong.order.intake;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.order.intake.Imports.New;
import dev.peisong.order.merchant.Merchants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a file's rows, whole or not at all; they are applied later. */
@Component
class TakeImport {
    private final Imports imports;
    private final ImportRows rows;
    private final Merchants merchants;
    private final ReadFile readFile;

    TakeImport(Imports imports, ImportRows rows, Merchants merchants, ReadFile readFile) {
        this.imports = imports;
        this.rows = rows;
        this.merchants = merchants;
        this.readFile = readFile;
    }

    /**
     * Takes a file.
     *
     * @param fileName as its sender calls it
     * @param requestKey sent again with the same file, it answers with the import that there is
     * @return the import as it stands
     * @throws BadRequestException when there is no sense in the file as a whole
     */
    @Transactional
    Imports.Progress take(
            UUID merchantId,
            Upload file,
            FileFormat format,
            @Nullable String fileName,
            @Nullable String requestKey) {
        if (merchants.findById(merchantId).isEmpty()) {
            throw new BadRequestException(
                    new BadField(
                            "query",
                            "/merchantId",
                            "unknown-merchant",
                            "is not a merchant of yours"));
        }
        String fingerprint = format.fingerprint(merchantId, file);
        if (requestKey != null) {
            var earlier = imports.claimKey(requestKey);
            if (earlier.isPresent()) {
                return progress(same(earlier.get(), fingerprint));
            }
        }
        UUID id = Ids.next();
        int[] count = {0};
        var table = readFile.read(merchantId, file, format, _ -> count[0]++);
        imports.add(
                new New(
                        id,
                        merchantId,
                        format.kind().name(),
                        fileName,
                        table,
                        count[0],
                        requestKey,
                        fingerprint));
        readFile.read(merchantId, file, format, row -> rows.add(id, merchantId, row));
        return progress(id);
    }

    private Imports.Progress progress(UUID id) {
        return imports.progress(id).orElseThrow();
    }

    private static UUID same(Imports.Earlier earlier, String fingerprint) {
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw DomainException.invalid(
                    "/Idempotency-Key",
                    "idempotency-key-reused",
                    "was used with another file or query; use a new key for a new file");
        }
        return earlier.id();
    }
}
