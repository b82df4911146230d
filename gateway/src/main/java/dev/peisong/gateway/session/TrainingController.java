package dev.peisong.gateway.session;

import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.session.MoveSession.Moved;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Practising, in an organisation of one's own where nothing is real. Each call answers the session
 * as it is afterwards, with another cookie and CSRF token where it moved; all may be repeated.
 */
@RestController
@RequestMapping("/api/v1/training")
@PreAuthorize(
        "hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'WAREHOUSE', 'CUSTOMER_SERVICE',"
                + " 'FINANCE', 'VIEWER')")
class TrainingController {
    private final MoveSession moveSession;
    private final Clock clock;

    TrainingController(MoveSession moveSession, Clock clock) {
        this.moveSession = moveSession;
        this.clock = clock;
    }

    /** Into the organisation that one practises in, founded when there is none. */
    @PostMapping
    ResponseEntity<SessionView> enter(
            HttpServletRequest request, @AuthenticationPrincipal Pass pass) {
        return answer(request, pass, moveSession.intoTraining(pass));
    }

    /** Into a fresh one; the one at hand is closed, whatever became of it. */
    @PostMapping("/reset")
    ResponseEntity<SessionView> reset(
            HttpServletRequest request, @AuthenticationPrincipal Pass pass) {
        return answer(request, pass, moveSession.afresh(pass));
    }

    /** Back to one's own organisation; the other stays as it is. */
    @DeleteMapping
    ResponseEntity<SessionView> leave(
            HttpServletRequest request, @AuthenticationPrincipal Pass pass) {
        return answer(request, pass, moveSession.home(pass));
    }

    private ResponseEntity<SessionView> answer(HttpServletRequest request, Pass was, Moved moved) {
        var answer = ResponseEntity.ok();
        if (!moved.pass().token().equals(was.token())) {
            var lasts = Duration.between(clock.instant(), moved.pass().validUntil());
            SessionCookie.forRequest(request)
                    .map(cookie -> cookie.carrying(moved.pass().token(), lasts))
                    .ifPresent(it -> answer.header(HttpHeaders.SET_COOKIE, it.toString()));
        }
        return answer.body(SessionView.of(moved.pass(), moved.user()));
    }
}
