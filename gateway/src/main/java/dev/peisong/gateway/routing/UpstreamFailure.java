package dev.peisong.gateway.routing;

import java.time.Duration;

/** Why no service answered a request. */
abstract sealed class UpstreamFailure extends RuntimeException {
    private final Service service;

    private UpstreamFailure(Service service, String message) {
        super(message);
        this.service = service;
    }

    Service service() {
        return service;
    }

    /** Nothing was asked: too many calls are under way, or every instance was failing. */
    static final class Unavailable extends UpstreamFailure {
        private final Duration retryAfter;

        Unavailable(Service service, String why, Duration retryAfter) {
            super(service, why);
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }

    /** It was asked and the connection broke; whether it acted is unknown. */
    static final class Broken extends UpstreamFailure {
        Broken(Service service, Throwable cause) {
            super(service, "The connection to the service broke");
            initCause(cause);
        }
    }

    /** It was asked and did not answer in time; whether it acted is unknown. */
    static final class Late extends UpstreamFailure {
        Late(Service service, Throwable cause) {
            super(service, "The service did not answer in time");
            initCause(cause);
        }
    }

    /** The answer broke off after its head had gone out: the client's connection must break too. */
    static final class BrokeOff extends UpstreamFailure {
        BrokeOff(Service service, Throwable cause) {
            super(service, "The answer broke off");
            initCause(cause);
        }
    }
}
