package dev.peisong.dispatch.roads;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The header block of a PBF extract: what a reader must understand, and who made the data. */
record PbfHeader(List<String> requiredFeatures, String source) {

    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");
    private static final int LARGEST = 32 * 1024 * 1024;

    /** Reads the content of the first blob. */
    static PbfHeader parse(byte[] blob) throws IOException, DataFormatException {
        CodedInputStream in = CodedInputStream.newInstance(content(blob));
        List<String> features = new ArrayList<>();
        String source = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 4 -> features.add(in.readString());
                case 17 -> source = in.readString();
                default -> in.skipField(tag);
            }
        }
        return new PbfHeader(List.copyOf(features), source);
    }

    private static byte[] content(byte[] blob) throws IOException, DataFormatException {
        CodedInputStream in = CodedInputStream.newInstance(blob);
        int size = 0;
        byte[] content = new byte[0];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 1 -> content = in.readByteArray();
                case 2 -> size = in.readInt32();
                case 3 -> content = inflate(in.readByteArray(), size);
                default -> throw new IOException("its blocks are packed by other than zlib");
            }
        }
        return content;
    }

    private static byte[] inflate(byte[] packed, int size) throws IOException, DataFormatException {
        if (size < 0 || size > LARGEST) {
            throw new IOException("header of " + size + " bytes");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] content = new byte[size];
            if (inflater.inflate(content) != size) {
                throw new IOException("header block is damaged");
            }
            return content;
        } finally {
            inflater.end();
        }
    }

    void requireReadable(Path path) {
        for (String feature : requiredFeatures) {
            if (!UNDERSTOOD.contains(feature)) {
                throw new UnusableMapException(
                        path,
                        "needs a feature that is not understood: " + feature,
                        "Use an ordinary extract, without history");
            }
        }
    }
}
