package dev.peisong.gateway.routing;

import dev.peisong.gateway.limits.RequestBody;
import dev.peisong.gateway.routing.UpstreamClient.Call;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks one instance after another: this is the one layer that retries. A call is repeated only when
 * it is safe, or carries an Idempotency-Key and was read whole; any other moves on to the next
 * instance only when it never reached one. After a time-out nothing is repeated: the service is
 * busy with it.
 */
@Component
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> NOT_THERE = Set.of(502, 503);

    private final UpstreamClient client;
    private final RoutingProperties properties;

    Attempts(UpstreamClient client, RoutingProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    /**
     * The first answer worth passing on, or the last one there was.
     *
     * @throws UpstreamFailure when there was none
     */
    UpstreamAnswer until(Upstream upstream, Call call, URI path) {
        var tried = new HashSet<Instance>();
        for (int attempt = 1; ; attempt++) {
            Instance instance = instance(upstream, tried);
            tried.add(instance);
            boolean last = attempt >= properties.attempts();
            try {
                UpstreamAnswer answer = ask(instance, call, path);
                if (last || !NOT_THERE.contains(answer.status()) || !repeatable(call)) {
                    return answer;
                }
                answer.finish();
            } catch (IOException e) {
                if (last || !mayMoveOn(call, e)) {
                    throw failure(upstream.service(), e);
                }
                LOG.debug("{} failed, moving on", instance.address(), e);
            }
            pause(attempt);
        }
    }

    private Instance instance(Upstream upstream, Set<Instance> tried) {
        return upstream.next(tried)
                .orElseThrow(
                        () ->
                                new UpstreamFailure.Unavailable(
                                        upstream.service(),
                                        "No instance of the service is answering",
                                        properties.breakerOpen()));
    }

    private UpstreamAnswer ask(Instance instance, Call call, URI path) throws IOException {
        CircuitBreaker breaker = instance.breaker();
        long began = System.nanoTime();
        try {
            var answer = client.send(call, instance.resolve(path));
            long took = System.nanoTime() - began;
            if (NOT_THERE.contains(answer.status()) || answer.status() == 504) {
                var refused = new IOException("answered " + answer.status());
                breaker.onError(took, TimeUnit.NANOSECONDS, refused);
            } else {
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            }
            return answer;
        } catch (RequestBody.Unreadable e) {
            breaker.releasePermission();
            throw e;
        } catch (IOException | RuntimeException e) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
            throw e;
        }
    }

    private static boolean mayMoveOn(Call call, IOException e) {
        return neverArrived(e) || (repeatable(call) && !timedOut(e) && !clients(e));
    }

    private static boolean repeatable(Call call) {
        return SAFE.contains(call.method())
                || (call.headers().containsHeader("Idempotency-Key")
                        && call.body() instanceof RequestBody.Whole);
    }

    private static boolean neverArrived(IOException e) {
        return e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof UnknownHostException;
    }

    private static boolean timedOut(IOException e) {
        return e instanceof SocketTimeoutException && !neverArrived(e);
    }

    private static boolean clients(IOException e) {
        return e instanceof RequestBody.Unreadable;
    }

    private static RuntimeException failure(Service service, IOException e) {
        if (e instanceof RequestBody.Unreadable unreadable) {
            return new ClientFailure(unreadable);
        }
        return timedOut(e)
                ? new UpstreamFailure.Late(service, e)
                : new UpstreamFailure.Broken(service, e);
    }

    private void pause(int attempt) {
        long most = properties.backoff().toMillis() << (attempt - 1);
        long half = Math.max(1, most / 2);
        try {
            Thread.sleep(Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
