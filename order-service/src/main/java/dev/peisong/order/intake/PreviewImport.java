package dev.peisong.order.intake;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.order.merchant.KnownSkus;
import dev.peisong.order.merchant.KnownSkus.Known;
import dev.peisong.order.merchant.Merchant;
import dev.peisong.order.merchant.Merchants;
import dev.peisong.order.ordering.OrderSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file as an import would, says what would be refused, and stores nothing. */
@Component
class PreviewImport {
    private static final int SHOWN = 20;
    private static final int WRONG_SHOWN = 100;

    private final ReadFile readFile;
    private final RowReader rowReader;
    private final Merchants merchants;
    private final KnownSkus skus;
    private final OrderSettings settings;

    PreviewImport(
            ReadFile readFile,
            RowReader rowReader,
            Merchants merchants,
            KnownSkus skus,
            OrderSettings settings) {
        this.readFile = readFile;
        this.rowReader = rowReader;
        this.merchants = merchants;
        this.skus = skus;
        this.settings = settings;
    }

    /**
     * What an import would do.
     *
     * @param header the file's columns; empty where it is no table
     * @param mapping of our field to the file's column: as asked, else as the merchant's last file
     *     with these columns was read, else as guessed from their names
     * @param good rows that nothing speaks against
     * @param first the first rows
     * @param wrong the first rows that would be refused
     */
    record Preview(
            List<String> header,
            Map<String, String> mapping,
            int rows,
            int good,
            List<Row> first,
            List<Row> wrong) {}

    @Schema(name = "PreviewRow")
    record Row(int number, List<String> cells, List<CellError> errors) {}

    /**
     * @param field ours, with dots; empty where the row as a whole is wrong
     * @param column the file's, where the field comes from one
     */
    record CellError(String field, @Nullable String column, String code, String detail) {}

    private record Check(
            UUID merchantId,
            Optional<Merchant> merchant,
            OrderSettings.Rules rules,
            Map<String, Optional<Known>> catalogue) {}

    /**
     * @throws BadRequestException when there is no sense in the file as a whole
     */
    @Transactional(readOnly = true)
    Preview preview(UUID merchantId, Upload file, FileFormat format) {
        var check =
                new Check(
                        merchantId,
                        merchants.findById(merchantId),
                        settings.current(),
                        new HashMap<>());
        var found = new Found();
        var table =
                readFile.read(
                        merchantId,
                        file,
                        format.guessing(),
                        row -> found.add(row, errors(row, check)));
        return new Preview(
                table.header(),
                table.mapping(),
                found.rows,
                found.good,
                found.first.stream().map(row -> row.shown(table.mapping())).toList(),
                found.wrong.stream().map(row -> row.shown(table.mapping())).toList());
    }

    /** What is kept of the rows while they are read. */
    private static final class Found {
        private final List<Checked> first = new ArrayList<>();
        private final List<Checked> wrong = new ArrayList<>();
        private int rows;
        private int good;

        void add(ImportRow row, List<BadField> errors) {
            rows++;
            good += errors.isEmpty() ? 1 : 0;
            if (first.size() < SHOWN) {
                first.add(new Checked(row, errors));
            }
            if (!errors.isEmpty() && wrong.size() < WRONG_SHOWN) {
                wrong.add(new Checked(row, errors));
            }
        }
    }

    private record Checked(ImportRow row, List<BadField> errors) {
        Row shown(Map<String, String> mapping) {
            var json = row.json() == null ? "" : row.json();
            var cells = row.cells() == null ? List.of(json) : row.cells();
            var cellErrors = errors.stream().map(error -> cellError(error, mapping)).toList();
            return new Row(row.number(), cells, cellErrors);
        }
    }

    private List<BadField> errors(ImportRow row, Check check) {
        if (row.json() == null) {
            return row.wrong() == null ? List.of() : List.of(row.wrong());
        }
        try {
            var order = rowReader.read(row.json(), check.merchantId());
            return OrderRules.check(
                    order, check.merchant(), catalogue(order, check), check.rules());
        } catch (BadRequestException e) {
            return e.errors();
        }
    }

    private Map<String, Known> catalogue(OrderRequest order, Check check) {
        var wanted = order.lines().stream().map(OrderRequest.Line::sku).distinct().toList();
        var missing = wanted.stream().filter(s -> !check.catalogue().containsKey(s)).toList();
        var found = skus.of(check.merchantId(), missing);
        missing.forEach(s -> check.catalogue().put(s, Optional.ofNullable(found.get(s))));
        var known = new HashMap<String, Known>();
        for (String sku : wanted) {
            check.catalogue().getOrDefault(sku, Optional.empty()).ifPresent(k -> known.put(sku, k));
        }
        return known;
    }

    private static CellError cellError(BadField error, Map<String, String> mapping) {
        var field = error.pointer().replaceFirst("^/", "").replace('/', '.');
        return new CellError(field, column(field, mapping), error.code(), error.detail());
    }

    private static @Nullable String column(String field, Map<String, String> mapping) {
        var amount = field.replaceFirst("\\.amountMinor$", ".amount");
        var column = mapping.getOrDefault(field, mapping.get(amount));
        return column == null || column.startsWith("=") ? null : column;
    }
}
