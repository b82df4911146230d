package dev.peisong.dispatch.roads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Keeps computed pairs in a file to which several processes append, each reading what the others
 * have added. A lock on the file makes them take turns. Every block carries a checksum: from a
 * damaged block on, the file is cut off and its pairs are computed anew. When the file would become
 * too large it is started anew.
 */
final class PairLog {

    private static final long MAGIC = 0x5045_4953_5041_4952L;
    private static final int HEADER = 3 * Long.BYTES;

    /** A file lock is held by the whole process, so threads of it take turns here. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path file;
    private final long map;
    private final long limit;

    /** Which file was read, as each one started anew has the next number; and up to where. */
    private long generation;

    private long position;

    /**
     * @param map tells one prepared map from another; a file of another one is started anew
     * @param limit of the file, in bytes
     */
    PairLog(Path file, long map, long limit) {
        this.file = file;
        this.map = map;
        this.limit = limit;
    }

    /** Reads what was added since the last time. */
    void read(Consumer<PairBlock> blocks) {
        locked(channel -> readNew(channel, blocks));
    }

    /** Adds a block, after reading what others have added meanwhile. */
    void append(PairBlock block, Consumer<PairBlock> others) {
        ByteBuffer bytes = PairCodec.encode(block);
        locked(
                channel -> {
                    readNew(channel, others);
                    if (position + bytes.remaining() > limit) {
                        start(channel);
                    }
                    if (position + bytes.remaining() <= limit) {
                        position = write(channel, bytes, position);
                    }
                });
    }

    private void readNew(FileChannel channel, Consumer<PairBlock> blocks) throws IOException {
        ByteBuffer header = PairCodec.read(channel, 0, HEADER);
        if (header == null || header.getLong() != MAGIC || header.getLong() != map) {
            start(channel);
            return;
        }
        long found = header.getLong();
        if (found != generation || position > channel.size()) {
            generation = found;
            position = HEADER;
        }
        while (position < channel.size()) {
            PairBlock block = PairCodec.decode(channel, position);
            if (block == null) {
                channel.truncate(position);
                return;
            }
            position += PairCodec.size(block);
            blocks.accept(block);
        }
    }

    private void start(FileChannel channel) throws IOException {
        generation = Math.max(generation, channel.size()) + 1;
        channel.truncate(0);
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putLong(MAGIC).putLong(map).putLong(generation).flip();
        position = write(channel, header, 0);
    }

    private static long write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long next = at;
        while (bytes.hasRemaining()) {
            next += channel.write(bytes, next);
        }
        return next;
    }

    private interface Work {
        void on(FileChannel channel) throws IOException;
    }

    /** What cannot be kept is computed again another time. */
    private void locked(Work work) {
        ONE_THREAD.lock();
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            channel.lock();
            work.on(channel);
        } catch (IOException e) {
            System.getLogger(PairLog.class.getName())
                    .log(System.Logger.Level.WARNING, "Cannot keep travel times in " + file, e);
        } finally {
            ONE_THREAD.unlock();
        }
    }
}
