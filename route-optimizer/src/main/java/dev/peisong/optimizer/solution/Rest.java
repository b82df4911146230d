package dev.peisong.optimizer.solution;

/**
 * A break of the driver, or a part of one, at the stop where the vehicle then is.
 *
 * @param rule which of the vehicle's breaks, by index
 * @param start when it begins
 * @param seconds how long it is
 */
public record Rest(int rule, int start, int seconds) {

    /** When it is over. */
    public int end() {
        return start + seconds;
    }
}
