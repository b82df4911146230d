package dev.peisong.common.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * By what a phone number is found though it is encrypted: keyed hashes, which differ by tenant.
 *
 * @param whole of the digits without separators, a leading 00 being +
 * @param lastFour of the last four digits; to be asked only within a caller's scope
 */
public record PhoneIndex(String whole, String lastFour) {
    private static final int BYTES = 16;
    private static final int LAST = 4;

    static PhoneIndex of(SecretKey tenantKey, String phone) {
        var digits = normal(phone);
        var end = digits.substring(Math.max(0, digits.length() - LAST));
        return new PhoneIndex(hash(tenantKey, "whole", digits), hash(tenantKey, "last", end));
    }

    private static String normal(String phone) {
        var plus = phone.trim().startsWith("+") || phone.trim().startsWith("00");
        var digits = phone.replaceAll("[^0-9]", "");
        return plus ? "+" + digits.replaceFirst("^00", "") : digits;
    }

    private static String hash(SecretKey tenantKey, String what, String digits) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived(tenantKey, what), "HmacSHA256"));
            var hash = mac.doFinal(digits.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derived(SecretKey tenantKey, String what)
            throws GeneralSecurityException {
        return MasterKeys.expand(tenantKey, "peisong phone " + what).getEncoded();
    }
}
