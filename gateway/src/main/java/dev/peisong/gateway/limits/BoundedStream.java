package dev.peisong.gateway.limits;

import java.io.IOException;
import java.io.InputStream;

/** A client's body up to its limit; beyond it, or when the client is gone, {@code Unreadable}. */
final class BoundedStream extends InputStream {
    private final InputStream client;
    private final long limit;
    private long read;

    BoundedStream(InputStream client, long limit) {
        this.client = client;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = client.read(into, offset, length);
        } catch (IOException e) {
            var gone = new RequestBody.Unreadable("The client stopped sending", false);
            gone.initCause(e);
            throw gone;
        }
        read += Math.max(0, count);
        if (read > limit) {
            throw new RequestBody.Unreadable(
                    "This body may have at most %d bytes".formatted(limit), true);
        }
        return count;
    }
}
