package dev.peisong.common.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;

/** Calls that ask the machine what time it is. */
final class JavaTime {
    static final DescribedPredicate<JavaMethodCall> READS_THE_MACHINE_CLOCK =
            DescribedPredicate.describe("reads the machine's clock", JavaTime::readsClock);

    private JavaTime() {}

    private static boolean readsClock(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "now" -> isJavaTime(owner) && !takesClock(call);
            case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
            default -> false;
        };
    }

    private static boolean isJavaTime(JavaClass owner) {
        return owner.getPackageName().equals("java.time");
    }

    private static boolean takesClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
