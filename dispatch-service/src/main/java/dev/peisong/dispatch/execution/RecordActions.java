package dev.peisong.dispatch.execution;

import dev.peisong.dispatch.execution.ActionAnswer.Result;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Applies a batch in the order in which things happened, each action by itself. When one cannot be
 * recorded now, it and all later ones are to be sent again, so that the order holds.
 */
@Component
class RecordActions {
    private static final Logger LOG = LoggerFactory.getLogger(RecordActions.class);
    private static final int ATTEMPTS = 5;

    private final ApplyAction applyAction;

    RecordActions(ApplyAction applyAction) {
        this.applyAction = applyAction;
    }

    /** One answer an action, in the order of the batch. */
    List<ActionAnswer> record(List<Action> batch) {
        Map<UUID, ActionAnswer> answers = new HashMap<>();
        boolean stopped = false;
        for (Action action :
                batch.stream().sorted(Comparator.comparing(Action::occurredAt)).toList()) {
            ActionAnswer answer =
                    stopped ? later(action, "AFTER_ANOTHER") : applied(action, ATTEMPTS);
            stopped = stopped || answer.result() == Result.RETRY;
            answers.putIfAbsent(action.id(), answer);
        }
        return batch.stream().map(action -> answers.get(action.id())).toList();
    }

    private ActionAnswer applied(Action action, int attempts) {
        try {
            return applyAction.apply(action);
        } catch (TransientDataAccessException e) {
            return attempts > 1 ? applied(action, attempts - 1) : later(action, "BUSY");
        } catch (RuntimeException e) {
            LOG.error("Action {} could not be recorded", action.id(), e);
            return later(action, "FAILED");
        }
    }

    private static ActionAnswer later(Action action, String why) {
        return new ActionAnswer(action.id(), Result.RETRY, why);
    }
}
