package dev.peisong.dispatch.roads;

/** Is told how a matrix comes on, and may end it. */
@FunctionalInterface
public interface MatrixProgress {

    /** Never ends the work. */
    MatrixProgress NONE = (done, total) -> true;

    /**
     * Is called now and then, by the thread that asked for the matrix.
     *
     * @param done steps done so far, at most {@code total}
     * @return false to give up
     */
    boolean goOn(int done, int total);
}
