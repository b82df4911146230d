package dev.peisong.common.probe;

import dev.peisong.common.web.ShownOnce;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes notes, so that a test can count how often. */
@RestController
@RequestMapping("/api/v1/probe/keyed")
public class KeyedController {
    /** While set, a request announces itself on the first and waits for the second. */
    public static final AtomicReference<@Nullable Gate> GATE = new AtomicReference<>();

    public record Gate(CountDownLatch entered, CountDownLatch released) {}

    record NewNote(String text) {}

    private final Notes notes;
    private final TransactionTemplate transaction;

    KeyedController(Notes notes, TransactionTemplate transaction) {
        this.notes = notes;
        this.transaction = transaction;
    }

    @PostMapping
    ResponseEntity<NewNote> write(@RequestBody NewNote request) throws InterruptedException {
        var note =
                transaction.execute(
                        _ -> notes.save(new Note(UUID.randomUUID(), null, request.text())));
        var gate = GATE.get();
        if (gate != null) {
            gate.entered().countDown();
            gate.released().await();
        }
        if (request.text().startsWith("fail")) {
            throw new IllegalStateException("after the effect");
        }
        return ResponseEntity.created(URI.create("/notes/" + note.id())).body(request);
    }

    @PostMapping("/secret")
    NewNote secret(HttpServletRequest request, @RequestBody NewNote asked) {
        ShownOnce.keepInstead(request, new NewNote("shown once"));
        return asked;
    }

    @PostMapping("/twice")
    void duplicate() {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> notes.save(new Note(id, null, "one")));
        transaction.executeWithoutResult(_ -> notes.insertAgain(id));
    }
}
