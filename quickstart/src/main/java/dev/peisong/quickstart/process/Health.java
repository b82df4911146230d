package dev.peisong.quickstart.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Where a process answers, and in which language: {@code http}, {@code kafka} or {@code
 * postgresql}. An open port is not enough: Kafka and PostgreSQL open theirs before they serve.
 */
public record Health(URI uri) {
    private static final int TIMEOUT_MILLIS = 2_000;

    public static Health http(int port, String path) {
        return new Health(URI.create("http://127.0.0.1:" + port + path));
    }

    public static Health kafka(int port) {
        return new Health(URI.create("kafka://127.0.0.1:" + port));
    }

    public static Health postgresql(int port) {
        return new Health(URI.create("postgresql://127.0.0.1:" + port));
    }

    /** Whether the process serves right now; answers within two seconds. */
    public boolean isGood() {
        try {
            return switch (uri.getScheme()) {
                case "http" -> answersHttp();
                case "kafka" -> answersKafka();
                case "postgresql" -> answersPostgres();
                default -> throw new IllegalArgumentException("No health check for " + uri);
            };
        } catch (IOException notServing) {
            return false;
        }
    }

    private boolean answersHttp() throws IOException {
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }

    /** Asks for the API versions, which the broker answers only once it takes requests. */
    private boolean answersKafka() throws IOException {
        try (var socket = connect();
                var out = new DataOutputStream(socket.getOutputStream());
                var in = new DataInputStream(socket.getInputStream())) {
            int correlation = 7;
            out.writeInt(10);
            out.writeShort(18);
            out.writeShort(0);
            out.writeInt(correlation);
            out.writeShort(-1);
            out.flush();
            return in.readInt() > 4 && in.readInt() == correlation;
        }
    }

    /** Says hello as pg_isready does: a server that starts or stops answers with an error. */
    private boolean answersPostgres() throws IOException {
        try (var socket = connect();
                var out = new DataOutputStream(socket.getOutputStream());
                var in = new DataInputStream(socket.getInputStream())) {
            byte[] hello =
                    "user\0postgres\0database\0postgres\0\0".getBytes(StandardCharsets.UTF_8);
            int protocol = 3 << 16;
            out.writeInt(Integer.BYTES * 2 + hello.length);
            out.writeInt(protocol);
            out.write(hello);
            out.flush();
            return in.readByte() == 'R';
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), TIMEOUT_MILLIS);
        return socket;
    }
}
