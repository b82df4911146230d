package dev.peisong.dispatch;

import dev.peisong.common.testing.PeisongTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** All tests of the whole service share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PeisongTest(
        service = "dispatch",
        properties = {
            "peisong.planning.poll=100ms",
            // from eight to ten; no other test plans a weekend
            "peisong.roads.traffic.weekend=1,1,1,1,1,1,1,1,5,5,1,1,1,1,1,1,1,1,1,1,1,1,1,1",
            "peisong.roads.traffic.saturday=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1",
            "peisong.personal.owner=dispatch" // so that tests can make keys
        })
@ContextConfiguration(initializers = TestCity.class)
@interface DispatchTest {}
