package dev.peisong.tracking;

import dev.peisong.common.testing.PeisongTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tests of the service share one context; it makes recipients' keys, as order-service would. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PeisongTest(
        service = "tracking",
        properties = {
            "peisong.personal.owner=tracking",
            "peisong.streams.heartbeat=300ms",
            "peisong.streams.pause=100ms"
        })
@interface TrackingTest {}
