package dev.peisong.quickstart.demo.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a CSV file (RFC 4180) with a header line, by column name. */
record CsvTable(List<String> header, List<Row> rows) {

    /**
     * @param number of the line in the file, the header being the first
     */
    record Row(int number, Map<String, String> cells) {}

    static CsvTable read(Path file) throws IOException {
        String text = Files.readString(file);
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    static CsvTable parse(String text) {
        List<String> lines = text.lines().toList();
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(new Row(i + 1, named(header, cells(lines.get(i)))));
            }
        }
        return new CsvTable(header, rows);
    }

    private static Map<String, String> named(List<String> header, List<String> cells) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            named.put(header.get(i), cells.get(i));
        }
        return named;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
