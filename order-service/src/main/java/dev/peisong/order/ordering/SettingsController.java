package dev.peisong.order.ordering;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.order.ordering.OrderSettings.Rules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tenant's rules for orders: read and replace. */
@RestController
@RequestMapping("/api/v1/order-settings")
class SettingsController {
    private final OrderSettings settings;

    SettingsController(OrderSettings settings) {
        this.settings = settings;
    }

    /**
     * @param boundingBox where orders are taken, instead of {@code serviceArea}
     */
    record OrderSettingsChange(
            @Min(1) @Max(10) int maxAttempts,
            @Min(1) @Nullable Long maxParcelWeightGrams,
            @Valid @Nullable ServiceArea serviceArea,
            @Nullable Box boundingBox) {}

    record Box(GeoPoint southWest, GeoPoint northEast) {
        ServiceArea area() {
            return new ServiceArea(
                    List.of(
                            southWest,
                            new GeoPoint(southWest.latitude(), northEast.longitude()),
                            northEast,
                            new GeoPoint(northEast.latitude(), southWest.longitude())));
        }
    }

    record OrderSettingsView(
            int maxAttempts,
            @Nullable Long maxParcelWeightGrams,
            @Nullable ServiceArea serviceArea) {}

    @GetMapping
    @PreAuthorize(Access.READ)
    @Transactional(readOnly = true)
    ResponseEntity<OrderSettingsView> get() {
        return answer(settings.current());
    }

    @PutMapping
    @PreAuthorize(Access.ADMINISTER)
    @Transactional
    ResponseEntity<OrderSettingsView> replace(
            ExpectedVersion expected, @Valid @RequestBody OrderSettingsChange change) {
        if (change.serviceArea() != null && change.boundingBox() != null) {
            throw DomainException.invalid(
                    "/boundingBox", "two-areas", "is given beside serviceArea: choose one");
        }
        var area =
                change.boundingBox() == null ? change.serviceArea() : change.boundingBox().area();
        long read = settings.current().revision();
        expected.check(read);
        var rules = new Rules(change.maxAttempts(), change.maxParcelWeightGrams(), area, read);
        if (!settings.replace(rules, read)) {
            throw new DomainException(
                    DomainException.Kind.PRECONDITION,
                    "settings-changed",
                    "Somebody else changed the settings; read them again");
        }
        return answer(settings.current());
    }

    private static ResponseEntity<OrderSettingsView> answer(Rules rules) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(rules.revision()))
                .body(
                        new OrderSettingsView(
                                rules.maxAttempts(),
                                rules.maxParcelWeightGrams(),
                                rules.serviceArea()));
    }
}
