package dev.peisong.quickstart.demo.api;

/** The platform refused a call that should have been fine. */
public final class RefusedException extends RuntimeException {
    private final transient Answer answer;

    RefusedException(Answer answer) {
        super(answer.call() + " was answered " + answer.status() + ": " + answer.problem());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
