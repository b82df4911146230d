package dev.peisong.dispatch.roads;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What driving costs where all roads are open. Computes the pairs that are not known yet, and
 * remembers them, here and on disk. Thread-safe.
 */
final class Matrices {

    private final ManyToMany manyToMany;
    private final PairLog log;
    private final int capacity;
    private final KnownPairs known;
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param capacity how many places are remembered at most; with more, nothing is
     */
    Matrices(ManyToMany manyToMany, PairLog log, int capacity) {
        this.manyToMany = manyToMany;
        this.log = log;
        this.capacity = capacity;
        known = new KnownPairs(capacity);
    }

    /** Whether pairs of so many places are. */
    boolean remembers(int places) {
        return places <= capacity;
    }

    /** Between all of some places, which are all different. */
    Cells between(List<Foothold> places, MatrixProgress progress) {
        List<Long> names = names(places);
        Cells cells = new Cells(names.size(), names.size());
        boolean remembers = remembers(names.size());
        if (remembers) {
            locked(
                    () -> {
                        log.read(known::remember);
                        known.recall(names, names, cells);
                    });
        }
        List<Missing> all = Missing.in(cells);
        int total = all.stream().mapToInt(Missing::steps).sum();
        int before = 0;
        for (Missing missing : all) {
            int start = before;
            PairBlock block =
                    compute(places, missing, (done, part) -> progress.goOn(start + done, total));
            before += missing.steps();
            enter(block, missing, cells);
            if (remembers) {
                locked(() -> keep(block));
            }
        }
        return cells;
    }

    private PairBlock compute(List<Foothold> places, Missing missing, MatrixProgress progress) {
        List<Foothold> origins = pick(places, missing.rows());
        List<Foothold> targets = pick(places, missing.columns());
        return new PairBlock(
                names(origins), names(targets), manyToMany.between(origins, targets, progress));
    }

    private static List<Foothold> pick(List<Foothold> places, List<Integer> numbers) {
        return numbers.stream().map(places::get).toList();
    }

    private static List<Long> names(List<Foothold> places) {
        return places.stream().map(Foothold::place).toList();
    }

    private static void enter(PairBlock block, Missing missing, Cells cells) {
        for (int row = 0; row < missing.rows().size(); row++) {
            for (int column = 0; column < missing.columns().size(); column++) {
                int at = cells.at(missing.rows().get(row), missing.columns().get(column));
                if (!cells.isKnown(at)) {
                    cells.copy(at, block.cells(), block.cells().at(row, column));
                }
            }
        }
    }

    private void keep(PairBlock block) {
        log.append(block, known::remember);
        known.remember(block);
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
