package dev.peisong.common.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the relay, the readers and the service's own loops once the service is up, and ends them
 * before its database. Each start makes them anew: a context may be stopped and started again. When
 * one ends by itself the service is no longer live, so that whoever runs it starts it again.
 */
final class Messaging implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Messaging.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Topics topics;
    private final List<Loop.Source> sources;
    private final ApplicationEventPublisher availability;
    private List<Loop> loops = List.of();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Messaging(Topics topics, List<Loop.Source> sources, ApplicationEventPublisher availability) {
        this.topics = topics;
        this.sources = sources;
        this.availability = availability;
    }

    @Override
    public void start() {
        topics.create();
        running = true;
        become(LivenessState.CORRECT);
        loops = sources.stream().flatMap(source -> source.make().stream()).toList();
        threads.clear();
        loops.forEach(
                loop -> threads.add(Thread.ofPlatform().name(loop.name()).start(guarded(loop))));
    }

    private Runnable guarded(Loop loop) {
        return () -> {
            try {
                loop.work().run();
            } catch (RuntimeException | Error e) {
                if (running) {
                    LOG.error("{} ended; the service must be restarted", loop.name(), e);
                    become(LivenessState.BROKEN);
                }
            }
        };
    }

    @Override
    public void stop() {
        running = false;
        loops.forEach(loop -> loop.stop().run());
        for (Thread thread : threads) {
            try {
                thread.join(STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void become(LivenessState state) {
        AvailabilityChangeEvent.publish(availability, this, state);
    }
}
