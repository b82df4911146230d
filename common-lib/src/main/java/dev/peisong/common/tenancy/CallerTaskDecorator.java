package dev.peisong.common.tenancy;

import org.springframework.core.task.TaskDecorator;

/** Hands the caller on to work that MVC or {@code @Async} moves to another thread. */
public final class CallerTaskDecorator implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        return Tenancy.find()
                .<Runnable>map(caller -> () -> Tenancy.runAs(caller, task))
                .orElse(task);
    }
}
