package dev.peisong.order.intake;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other delivery terms; what is left out stays as it is. A new address without a point loses the
 * old point.
 */
record AmendRequest(
        OrderRequest.@Valid @Nullable Recipient recipient,
        OrderRequest.@Valid @Nullable Address address,
        @Nullable GeoPoint point,
        @Size(max = 5) @Nullable List<@NotNull TimeWindow> windows,
        @Min(0) @Max(28_800) @Nullable Integer serviceSeconds,
        @Min(0) @Max(100) @Nullable Integer priority) {}
