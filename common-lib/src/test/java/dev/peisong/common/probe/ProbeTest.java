package dev.peisong.common.probe;

import dev.peisong.common.testing.PeisongTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** All probe tests share one context, with a pool so small that connections are reused at once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PeisongTest(
        service = "probe",
        classes = ProbeApplication.class,
        properties = {
            "spring.flyway.locations=classpath:db/probe",
            "peisong.database.pool-size=2",
            "peisong.personal.owner=probe"
        })
public @interface ProbeTest {}
