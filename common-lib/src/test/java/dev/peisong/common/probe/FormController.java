package dev.peisong.common.probe;

import dev.peisong.common.domain.DomainException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes input of every shape and does nothing with it. */
@RestController
@RequestMapping("/api/v1/probe/form")
class FormController {

    record Form(
            @NotBlank String name,
            @NotNull @Size(min = 1, max = 3) List<@Valid Line> lines,
            @Nullable Instant at,
            @Nullable Colour colour,
            @Nullable Window window,
            @Nullable UUID reference) {}

    record Line(@NotBlank String sku, @Positive int quantity) {}

    record Window(int from, int to) {
        Window {
            if (to <= from) {
                throw DomainException.invalid("/to", "window-ends-early", "must be after from");
            }
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    @PostMapping
    String take(@Valid @RequestBody Form form) {
        return form.name();
    }

    @PostMapping("/many")
    int takeMany(@RequestBody List<@Valid Line> lines) {
        return lines.size();
    }

    @GetMapping("/{id}")
    UUID byId(@PathVariable UUID id) {
        return id;
    }

    @GetMapping
    String search(
            @RequestParam(defaultValue = "10") @Min(1) @Max(200) int limit,
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Colour colour) {
        return day + " " + limit + " " + colour;
    }

    @GetMapping("/header")
    String header(@RequestHeader("X-Needed") String needed) {
        return needed;
    }

    @GetMapping("/boom")
    String boom() {
        throw new IllegalStateException("secret detail of ours");
    }

    @GetMapping("/refuse/{kind}")
    String refuse(@PathVariable DomainException.Kind kind) {
        throw new DomainException(kind, "probe-refuses", "The probe refuses", "/lines/0");
    }
}
