package dev.peisong.common.messaging;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.messaging.Inbound.At;
import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Events of the caller's tenant that could not be applied. The first of a key is replayed once its
 * cause is mended, or skipped for good; those behind it follow by themselves.
 */
@RestController
@RequestMapping("/api/v1/operations/${peisong.service}/parked-events")
@PreAuthorize("hasRole('ADMIN')")
class ParkedEventController {
    private final EventProcessor processor;

    ParkedEventController(EventProcessor processor) {
        this.processor = processor;
    }

    /**
     * A parked event, without its body: it may hold what operators need not see.
     *
     * @param id names it in replay and skip
     */
    record ParkedEventView(
            String id,
            String handler,
            String topic,
            UUID eventId,
            String type,
            UUID aggregateId,
            long version,
            String state,
            String reason,
            int attempts,
            Instant recordedAt) {

        static ParkedEventView of(ParkedEvents.Row row) {
            At at = row.event().at();
            return new ParkedEventView(
                    "%s~%s~%d~%d".formatted(row.handler(), at.topic(), at.partition(), at.offset()),
                    row.handler(),
                    at.topic(),
                    row.event().eventId(),
                    row.event().type(),
                    row.event().aggregateId(),
                    row.event().version(),
                    row.state().name(),
                    row.reason(),
                    row.attempts(),
                    row.event().time());
        }
    }

    @GetMapping
    Page<ParkedEventView> list(PageQuery page) {
        String after = page.after().map(cursor -> cursor.text(0)).orElse("");
        List<ParkedEventView> rows =
                processor.parked(after, page.fetch()).stream().map(ParkedEventView::of).toList();
        return page.of(rows, view -> Cursor.at(view.id()));
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable String id) {
        Parked named = Parked.named(id);
        if (!processor.replay(named.handler, named.at)) {
            throw DomainException.notFound("parked-event", id);
        }
    }

    @PostMapping("/{id}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(@PathVariable String id) {
        Parked named = Parked.named(id);
        if (!processor.skip(named.handler, named.at)) {
            throw DomainException.notFound("parked-event", id);
        }
    }

    private record Parked(String handler, At at) {
        static Parked named(String id) {
            String[] parts = id.split("~", -1);
            try {
                return new Parked(
                        parts[0],
                        new At(parts[1], Integer.parseInt(parts[2]), Long.parseLong(parts[3])));
            } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
                throw DomainException.notFound("parked-event", id);
            }
        }
    }
}
