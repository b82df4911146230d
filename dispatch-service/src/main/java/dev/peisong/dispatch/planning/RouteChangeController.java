package dev.peisong.dispatch.planning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.planning.ChangeRoute.Change;
import dev.peisong.dispatch.routes.RouteView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of published routes that have not departed. */
@RestController
@RequestMapping("/api/v1/routes/{id}/changes")
class RouteChangeController {
    private final ChangeRoute changeRoute;

    RouteChangeController(ChangeRoute changeRoute) {
        this.changeRoute = changeRoute;
    }

    /** What to change in a route. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MoveJob.class, name = "MOVE"),
        @JsonSubTypes.Type(value = RemoveJob.class, name = "REMOVE"),
        @JsonSubTypes.Type(value = AddJob.class, name = "ADD")
    })
    sealed interface RouteChange {
        Change change();
    }

    record MoveJob(@NotNull UUID jobId, @Nullable UUID toRouteId, @NotNull @Min(0) Integer position)
            implements RouteChange {
        @Override
        public Change change() {
            return new Change.Move(jobId, toRouteId, position);
        }
    }

    record RemoveJob(@NotNull UUID jobId) implements RouteChange {
        @Override
        public Change change() {
            return new Change.Remove(jobId);
        }
    }

    record AddJob(@NotNull UUID jobId, @NotNull @Min(0) Integer position) implements RouteChange {
        @Override
        public Change change() {
            return new Change.Add(jobId, position);
        }
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    @Transactional
    public ResponseEntity<RouteView> change(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody RouteChange change) {
        var route = changeRoute.change(id, expected, change.change());
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(route.version()))
                .body(RouteView.of(route));
    }
}
