package dev.peisong.dispatch.roads.tiles;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts records by key in bounded memory, on disk beyond it. Records of one key stay in the order
 * that they came in.
 */
final class SortedSpill implements AutoCloseable {

    private static final int OVERHEAD = 48;

    private final Path folder;
    private final long memory;
    private final List<Entry> buffer = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long held;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(long key, byte[] content) {}

    /**
     * Starts empty.
     *
     * @param folder for files that are gone once this is closed
     * @param memory about how many bytes may be held
     */
    SortedSpill(Path folder, long memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /** Takes the records in the order of their keys. */
    interface Sink {
        void take(long key, byte[] content) throws IOException;
    }

    void add(long key, byte[] content) throws IOException {
        buffer.add(new Entry(key, content));
        held += OVERHEAD + content.length;
        if (held > memory) {
            spill();
        }
    }

    private void spill() throws IOException {
        buffer.sort(Comparator.comparingLong(Entry::key));
        Path run = Files.createTempFile(folder, "run", ".tmp");
        runs.add(run);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
            for (Entry entry : buffer) {
                out.writeLong(entry.key());
                out.writeInt(entry.content().length);
                out.write(entry.content());
            }
        }
        buffer.clear();
        held = 0;
    }

    /** Hands everything on, once. */
    void drain(Sink sink) throws IOException {
        if (runs.isEmpty()) {
            buffer.sort(Comparator.comparingLong(Entry::key));
            for (Entry entry : buffer) {
                sink.take(entry.key(), entry.content());
            }
            return;
        }
        if (!buffer.isEmpty()) {
            spill();
        }
        PriorityQueue<Run> next = new PriorityQueue<>();
        try {
            for (Path file : runs) {
                Run run = new Run(file, next.size());
                next.add(run);
            }
            while (!next.isEmpty()) {
                Run run = next.remove();
                sink.take(run.head.key(), run.head.content());
                if (run.advance()) {
                    next.add(run);
                } else {
                    run.close();
                }
            }
        } finally {
            for (Run run : next) {
                run.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    private static final class Run implements Comparable<Run> {
        private final DataInputStream in;
        private final int number;
        private Entry head = new Entry(0, new byte[0]);

        Run(Path file, int number) throws IOException {
            this.number = number;
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            if (!advance()) {
                throw new EOFException("nothing in " + file);
            }
        }

        boolean advance() throws IOException {
            try {
                long key = in.readLong();
                byte[] content = new byte[in.readInt()];
                in.readFully(content);
                head = new Entry(key, content);
                return true;
            } catch (EOFException end) {
                return false;
            }
        }

        void close() throws IOException {
            in.close();
        }

        @Override
        public int compareTo(Run other) {
            int byKey = Long.compare(head.key(), other.head.key());
            return byKey != 0 ? byKey : Integer.compare(number, other.number);
        }
    }
}
