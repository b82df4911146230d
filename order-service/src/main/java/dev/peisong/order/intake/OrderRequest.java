package dev.peisong.order.intake;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.common.time.TimeWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant asks for, as it comes over the wire; the checks that need no look at our data are
 * its annotations. Whatever is left out has a plain default.
 *
 * @param externalReference the merchant's own number; within a merchant it names one order for ever
 * @param point WGS-84; without it dispatch looks the address up
 * @param windows any one of them suits; empty means any time
 * @param serviceSeconds time at the door, 180 unless told
 * @param priority 0 (can wait) to 100 (goes first), 50 unless told
 * @param deliveryConsent how the recipient agreed to a mode other than the door
 */
record OrderRequest(
        @NotNull UUID merchantId,
        @Size(min = 1, max = 100) @Nullable String externalReference,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines,
        @NotNull @Valid Recipient recipient,
        @NotNull @Valid Address address,
        @Nullable GeoPoint point,
        @Size(max = 5) @Nullable List<@NotNull TimeWindow> windows,
        @Min(0) @Max(28_800) @Nullable Integer serviceSeconds,
        @Pattern(regexp = CODE, message = CODE_HINT) @Nullable String serviceProduct,
        @Min(0) @Max(100) @Nullable Integer priority,
        @Size(max = 20)
                @Nullable List<@NotNull @Pattern(regexp = CODE, message = CODE_HINT) String> skills,
        @Nullable HandlingClass handlingClass,
        @Nullable DeliveryMode deliveryMode,
        @Size(min = 1, max = 200) @Nullable String deliveryConsent,
        @Nullable FreightPayer freightPayer,
        @Nullable Money amountToCollect,
        @Nullable Money declaredValue,
        @Size(max = 50)
                @Nullable
                        Map<
                                @Pattern(
                                        regexp = "[A-Za-z][A-Za-z0-9_.-]{0,49}",
                                        message = "is not a name of up to 50 letters and digits")
                                String,
                                @NotNull @Size(max = 500) String>
                        customFields) {

    static final String CODE = "[A-Z][A-Z0-9_]{0,29}";
    static final String CODE_HINT = "is not a code such as COLD_CHAIN";

    /**
     * @param weightGrams of one unit, where it differs from the catalogue
     * @param volumeCubicCentimeters of one unit, where it differs from the catalogue
     */
    record Line(
            @NotBlank @Size(max = 64) String sku,
            @Min(1) @Max(100_000) int quantity,
            @Min(0) @Max(10_000_000) @Nullable Long weightGrams,
            @Min(0) @Max(100_000_000) @Nullable Long volumeCubicCentimeters) {}

    record Recipient(
            @NotBlank @Size(max = 100) String name,
            @Pattern(
                            regexp = "\\+?[0-9][0-9 ()-]{3,24}",
                            message = "is not a phone number of 4 to 25 digits")
                    @Nullable String phone,
            @Size(max = 500) @Nullable String note) {}

    record Address(
            @Size(max = 20) @Nullable String regionCode,
            @Size(max = 100) @Nullable String city,
            @Size(max = 100) @Nullable String district,
            @Size(max = 20) @Nullable String postalCode,
            @Size(max = 200) @Nullable String street,
            @Size(max = 30) @Nullable String houseNumber,
            @Size(max = 100) @Nullable String community,
            @Size(max = 30) @Nullable String building,
            @Size(max = 30) @Nullable String unit,
            @Size(max = 30) @Nullable String room) {

        /** Whether there is anything to find a door by. */
        boolean namesAPlace() {
            return street != null || community != null;
        }
    }

    enum HandlingClass {
        NORMAL,
        FRAGILE,
        COLD,
        DANGEROUS
    }

    enum DeliveryMode {
        DOOR,
        NEIGHBOUR,
        LOCKER,
        PICKUP_POINT
    }

    enum FreightPayer {
        MERCHANT,
        RECIPIENT,
        THIRD_PARTY
    }
}
