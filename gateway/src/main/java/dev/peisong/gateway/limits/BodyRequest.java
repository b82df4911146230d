package dev.peisong.gateway.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body comes from where the filter put it. */
final class BodyRequest extends HttpServletRequestWrapper {
    private final ServletInputStream stream;

    BodyRequest(HttpServletRequest request, RequestBody body) {
        super(request);
        this.stream =
                new Source(
                        switch (body) {
                            case RequestBody.Whole whole -> new ByteArrayInputStream(whole.bytes());
                            case RequestBody.Arriving arriving -> arriving.stream();
                        });
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static final class Source extends ServletInputStream {
        private final InputStream source;
        private boolean finished;

        Source(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            finished |= next < 0;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = source.read(into, offset, length);
            finished |= count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read on virtual threads");
        }
    }
}
