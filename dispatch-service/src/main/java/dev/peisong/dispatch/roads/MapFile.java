package dev.peisong.dispatch.roads;

import com.google.protobuf.CodedInputStream;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DataFormatException;

/**
 * An OpenStreetMap extract in PBF format that was read through once: every block is whole, and the
 * hash tells it from any other.
 *
 * @param sha256 of the whole file, in hex
 * @param source who made the data, as its header says; empty where it does not
 */
record MapFile(Path path, String sha256, String source) {

    private static final int LARGEST_HEADER = 64 * 1024;
    private static final int LARGEST_BLOB = 64 * 1024 * 1024;
    private static final String FETCH_AGAIN =
            "Fetch it again, or choose another .osm.pbf extract with --map";

    /**
     * @throws UnusableMapException when the file is missing, empty, cut short or not an {@code
     *     .osm.pbf}
     */
    static MapFile check(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UnusableMapException(path, "does not exist", "Check the path given");
        }
        MessageDigest digest = newDigest();
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(
                                new DigestInputStream(Files.newInputStream(path), digest)))) {
            String source = readBlocks(path, in);
            return new MapFile(path, HexFormat.of().formatHex(digest.digest()), source);
        } catch (EOFException e) {
            throw new UnusableMapException(path, "ends in the middle of a block", FETCH_AGAIN, e);
        } catch (IOException | DataFormatException e) {
            throw new UnusableMapException(
                    path, "cannot be read (" + e.getMessage() + ")", FETCH_AGAIN, e);
        }
    }

    private static String readBlocks(Path path, DataInputStream in)
            throws IOException, DataFormatException {
        if (Files.size(path) == 0) {
            throw new UnusableMapException(path, "is empty", FETCH_AGAIN);
        }
        PbfHeader header = null;
        int length;
        while ((length = nextLength(in)) >= 0) {
            if (length == 0 || length > LARGEST_HEADER) {
                throw notPbf(path);
            }
            BlobHeader blob = BlobHeader.parse(bytes(in, length));
            boolean expected = (header == null ? "OSMHeader" : "OSMData").equals(blob.type());
            if (!expected || blob.size() < 0 || blob.size() > LARGEST_BLOB) {
                throw notPbf(path);
            }
            if (header == null) {
                header = PbfHeader.parse(bytes(in, blob.size()));
                header.requireReadable(path);
            } else {
                in.skipNBytes(blob.size());
            }
        }
        return header == null ? "" : header.source();
    }

    private static UnusableMapException notPbf(Path path) {
        return new UnusableMapException(
                path,
                "is not an OpenStreetMap PBF file, or is damaged",
                "Choose a file that ends in .osm.pbf (osmium convert makes one from other formats)");
    }

    /** The length of the next block's header, or -1 at the end of the file. */
    private static int nextLength(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return -1;
        }
        return (first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
    }

    private static byte[] bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    /** The file's name without its ending. */
    String name() {
        return path.getFileName().toString().replaceFirst("(\\.osm)?\\.pbf$", "");
    }

    /** Whom to credit. An extract that names no source is taken for OpenStreetMap's. */
    String attribution() {
        return source.startsWith("Peisong") ? source : "© OpenStreetMap contributors, ODbL 1.0";
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** What stands before each block. */
    private record BlobHeader(String type, int size) {

        static BlobHeader parse(byte[] bytes) throws IOException {
            CodedInputStream in = CodedInputStream.newInstance(bytes);
            String type = "";
            int size = -1;
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                switch (tag >>> 3) {
                    case 1 -> type = in.readString();
                    case 3 -> size = in.readInt32();
                    default -> in.skipField(tag);
                }
            }
            return new BlobHeader(type, size);
        }
    }
}
