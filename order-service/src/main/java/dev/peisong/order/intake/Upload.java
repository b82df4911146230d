package dev.peisong.order.intake;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.common.web.ProblemType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/**
 * A file on its way in: on local disk, readable by this process alone and gone when closed, so that
 * a slow sender holds no transaction open.
 */
final class Upload implements AutoCloseable {
    static final long MAX_BYTES = 50L * 1024 * 1024;

    private final Path file;
    private final String sha256;

    private Upload(Path file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /**
     * Takes the body to its end.
     *
     * @throws ErrorResponseException 413 when it is too large
     */
    static Upload of(InputStream body) throws IOException {
        Path file = Files.createTempFile("import", ".part");
        try (var out = Files.newOutputStream(file);
                var in = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > MAX_BYTES) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
            return new Upload(file, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    String sha256() {
        return sha256;
    }

    Path path() {
        return file;
    }

    /**
     * Its text, UTF-8 with or without a byte order mark unless told; what is of another encoding is
     * refused, not guessed.
     */
    Reader text(FileFormat.@Nullable Encoding encoding) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(3);
        if (!(in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF)) {
            in.reset();
        }
        var charset =
                encoding == FileFormat.Encoding.GB18030
                        ? Charset.forName("GB18030")
                        : StandardCharsets.UTF_8;
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(in, decoder);
    }

    /** Whether reading it failed for its encoding. */
    static boolean isOtherwiseEncoded(Exception e) {
        return e instanceof CharacterCodingException
                || e.getCause() instanceof CharacterCodingException;
    }

    static BadRequestException otherwiseEncoded() {
        return new BadRequestException(
                new BadField(
                        "body",
                        "",
                        "not-utf-8",
                        "is not text in UTF-8; save it as UTF-8, or name its encoding"));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErrorResponseException tooLarge() {
        var problem =
                ProblemType.PAYLOAD_TOO_LARGE.because(
                        "An import has at most %d bytes; split the file".formatted(MAX_BYTES));
        return new ErrorResponseException(ProblemType.PAYLOAD_TOO_LARGE.status(), problem, null);
    }
}
