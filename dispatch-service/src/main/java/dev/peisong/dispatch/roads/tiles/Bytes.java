package dev.peisong.dispatch.roads.tiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows as it is written to; numbers take as few bytes as they need. */
final class Bytes {

    private byte[] content = new byte[256];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(content, length);
    }

    void raw(int value) {
        if (length == content.length) {
            content = Arrays.copyOf(content, length * 2);
        }
        content[length++] = (byte) value;
    }

    void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            raw((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        raw((int) rest);
    }

    void signed(int value) {
        number(zigzag(value));
    }

    /** Small numbers of either sign as small ones without. */
    static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }

    void bytes(byte[] bytes) {
        number(bytes.length);
        for (byte b : bytes) {
            raw(b);
        }
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what was written. */
    static final class Reader {
        private final byte[] content;
        private int at;

        Reader(byte[] content) {
            this.content = content;
        }

        int at() {
            return at;
        }

        boolean isAtEnd() {
            return at == content.length;
        }

        int raw() {
            return content[at++];
        }

        long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = content[at++];
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        int signed() {
            int value = (int) number();
            return (value >>> 1) ^ -(value & 1);
        }

        byte[] bytes() {
            int length = (int) number();
            at += length;
            return Arrays.copyOfRange(content, at - length, at);
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}
