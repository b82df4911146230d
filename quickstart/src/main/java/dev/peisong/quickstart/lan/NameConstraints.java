package dev.peisong.quickstart.lan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * What our authority may vouch for (RFC 5280, 4.2.1.10): private networks and names inside them. So
 * whoever steals its key can still not pose as a bank to a phone that trusts it.
 */
final class NameConstraints {
    static final String OID = "2.5.29.30";

    private static final List<String> NETWORKS =
            List.of(
                    "0a000000ff000000", // 10.0.0.0/8
                    "ac100000fff00000", // 172.16.0.0/12
                    "c0a80000ffff0000", // 192.168.0.0/16
                    "64400000ffc00000", // 100.64.0.0/10
                    "a9fe0000ffff0000", // 169.254.0.0/16
                    "7f000000ff000000"); // 127.0.0.0/8
    private static final List<String> DOMAINS =
            List.of("localhost", "local", "lan", "internal", "home.arpa");

    private static final int SEQUENCE = 0x30;
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;
    private static final int PERMITTED = 0xa0;
    private static final int LONG_FORM = 0x80;

    private NameConstraints() {}

    /** The extension's value, as {@code keytool} takes it. */
    static String hex(LanNames names) {
        var subtrees = new ByteArrayOutputStream();
        for (String network : NETWORKS) {
            subtrees.writeBytes(subtree(IP_ADDRESS, HexFormat.of().parseHex(network)));
        }
        for (String address : names.addresses()) { // also one that is public
            subtrees.writeBytes(subtree(IP_ADDRESS, single(address)));
        }
        for (String domain : DOMAINS) {
            subtrees.writeBytes(subtree(DNS_NAME, domain.getBytes(StandardCharsets.US_ASCII)));
        }
        for (String host : names.hosts()) {
            subtrees.writeBytes(subtree(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII)));
        }
        byte[] all = der(SEQUENCE, der(PERMITTED, subtrees.toByteArray()));
        return HexFormat.ofDelimiter(":").formatHex(all);
    }

    private static byte[] single(String address) {
        byte[] both = {0, 0, 0, 0, -1, -1, -1, -1};
        String[] parts = address.split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            both[i] = (byte) Integer.parseInt(parts[i]);
        }
        return both;
    }

    private static byte[] subtree(int tag, byte[] name) {
        return der(SEQUENCE, der(tag, name));
    }

    private static byte[] der(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < LONG_FORM) {
            out.write(content.length);
        } else {
            out.write(LONG_FORM | 2);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
