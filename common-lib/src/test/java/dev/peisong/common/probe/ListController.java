package dev.peisong.common.probe;

import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The numbers from 1 to 25 in pages, and notes with versions. */
@RestController
@RequestMapping("/api/v1/probe/list")
class ListController {
    private final Notes notes;

    ListController(Notes notes) {
        this.notes = notes;
    }

    record Text(String text) {}

    @GetMapping({"", "/other"})
    Page<Long> numbers(PageQuery page) {
        var start = page.after().map(cursor -> cursor.number(0)).orElse(0L) + 1;
        var rows = LongStream.rangeClosed(start, 25).limit(page.fetch()).boxed().toList();
        return page.of(rows, Cursor::at);
    }

    @Transactional
    @PutMapping("/notes/{id}")
    public ResponseEntity<Text> rewrite(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody Text text) {
        var note = notes.findById(id).orElseThrow();
        expected.check(note.version());
        note.rewrite(text.text());
        notes.flush();
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(note.version())).body(text);
    }
}
