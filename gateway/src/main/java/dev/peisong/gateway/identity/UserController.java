package dev.peisong.gateway.identity;

import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.web.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of an organisation, for its administrators. */
@RestController
@RequestMapping("/api/v1/users")
@PreAuthorize("hasRole('ADMIN')")
class UserController {
    private final Users users;
    private final Passwords passwords;
    private final CreateUser createUser;
    private final ChangeUser changeUser;
    private final ChangePassword changePassword;

    UserController(
            Users users,
            Passwords passwords,
            CreateUser createUser,
            ChangeUser changeUser,
            ChangePassword changePassword) {
        this.users = users;
        this.passwords = passwords;
        this.createUser = createUser;
        this.changeUser = changeUser;
        this.changePassword = changePassword;
    }

    /** Absent sites or merchants mean all of them; a driver's {@code driverId} is dispatch's. */
    record NewUser(
            @NotBlank @Size(max = 254) String username,
            @NotBlank @Size(max = 200) String displayName,
            @NotNull String password,
            @NotEmpty @Size(max = 10) Set<@NotNull Role> roles,
            @Nullable @Size(max = 500) Set<@NotNull UUID> sites,
            @Nullable @Size(max = 500) Set<@NotNull UUID> merchants,
            @Nullable UUID driverId) {}

    record UserChange(
            @NotBlank @Size(max = 200) String displayName,
            @NotNull Boolean active,
            @NotEmpty @Size(max = 10) Set<@NotNull Role> roles,
            @Nullable @Size(max = 500) Set<@NotNull UUID> sites,
            @Nullable @Size(max = 500) Set<@NotNull UUID> merchants,
            @Nullable UUID driverId) {}

    record NewPassword(@NotNull String password) {}

    record UserView(
            UUID id,
            String username,
            String displayName,
            boolean active,
            Set<Role> roles,
            @Nullable Set<UUID> sites,
            @Nullable Set<UUID> merchants,
            @Nullable UUID driverId,
            Instant createdAt) {

        static UserView of(User user) {
            var access = user.access();
            return new UserView(
                    user.id(),
                    user.username(),
                    user.displayName(),
                    user.active(),
                    new TreeSet<>(access.roles()),
                    listed(access.sites()),
                    listed(access.merchants()),
                    access.driverId(),
                    user.createdAt());
        }

        private static @Nullable Set<UUID> listed(Scope scope) {
            return scope.everything() ? null : new TreeSet<>(scope.ids());
        }
    }

    /**
     * Oldest first.
     *
     * @param next give it as {@code after} for the next page; absent on the last
     */
    record UserPage(List<UserView> items, @Nullable UUID next) {}

    @GetMapping
    @Transactional(readOnly = true)
    public UserPage list(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = users.after(after, limit + 1);
        var items = found.stream().limit(limit).map(UserView::of).toList();
        return new UserPage(items, found.size() > limit ? items.getLast().id() : null);
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public ResponseEntity<UserView> read(@PathVariable UUID id) {
        return answer(users.byId(id).orElseThrow(UserController::unknown));
    }

    @PostMapping
    ResponseEntity<UserView> create(@Valid @RequestBody NewUser asked) {
        var access = access(asked.roles, asked.sites, asked.merchants, asked.driverId);
        var user =
                createUser
                        .create(
                                asked.username,
                                asked.displayName,
                                access,
                                passwords.hashAcceptable(asked.password, "/password"))
                        .orElseThrow(
                                () ->
                                        Refusal.ofField(
                                                ProblemType.CONFLICT,
                                                "/username",
                                                "username-taken",
                                                "There is a user of that name"));
        return ResponseEntity.created(URI.create("/api/v1/users/" + user.id()))
                .eTag(tag(user))
                .body(UserView.of(user));
    }

    @PutMapping("/{id}")
    ResponseEntity<UserView> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody UserChange asked) {
        var access = access(asked.roles, asked.sites, asked.merchants, asked.driverId);
        var outcome =
                changeUser.change(id, version(ifMatch), asked.displayName, access, asked.active);
        return switch (outcome) {
            case ChangeUser.Outcome.Changed changed -> answer(changed.user());
            case ChangeUser.Outcome.Unknown _ -> throw unknown();
            case ChangeUser.Outcome.Stale _ ->
                    throw new Refusal(
                            ProblemType.PRECONDITION_FAILED,
                            "The user was changed in the meantime: read it again");
            case ChangeUser.Outcome.LastAdmin _ ->
                    throw new Refusal(
                            ProblemType.CONFLICT,
                            "last-administrator",
                            "An organisation keeps one active administrator");
        };
    }

    /** For those who forgot theirs; ends all their sessions. */
    @PutMapping("/{id}/password")
    ResponseEntity<Void> changePassword(
            @PathVariable UUID id, @Valid @RequestBody NewPassword asked) {
        if (!changePassword.change(id, passwords.hashAcceptable(asked.password, "/password"))) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    private static User.Access access(
            Set<Role> roles,
            @Nullable Set<UUID> sites,
            @Nullable Set<UUID> merchants,
            @Nullable UUID driverId) {
        return new User.Access(
                roles,
                sites == null ? Scope.all() : Scope.of(sites),
                merchants == null ? Scope.all() : Scope.of(merchants),
                driverId);
    }

    private static ResponseEntity<UserView> answer(User user) {
        return ResponseEntity.ok().eTag(tag(user)).body(UserView.of(user));
    }

    private static String tag(User user) {
        return "\"" + user.version() + "\"";
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(
                    ProblemType.PRECONDITION_REQUIRED, "Send the ETag you read as If-Match");
        }
        return ifMatch.matches("\"\\d{1,18}\"")
                ? Long.parseLong(ifMatch, 1, ifMatch.length() - 1, 10)
                : -1;
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such user");
    }
}
