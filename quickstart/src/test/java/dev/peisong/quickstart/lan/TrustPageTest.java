package dev.peisong.quickstart.lan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustPageTest {
    @TempDir Path folder;

    @Test
    void saysInBothLanguagesHowToTrustAndGivesTheCertificateAndNothingElse() throws Exception {
        var authority = new LocalAuthority(folder, Clock.systemUTC());
        authority.provide(LanNames.ofThisMachine());
        try (var page = TrustPage.serve(0, 8443, authority);
                var client = HttpClient.newHttpClient()) {
            var base = "http://127.0.0.1:" + page.port();
            var shown = get(client, base + "/");
            assertThat(shown.body())
                    .contains("下载证书", "Download the certificate", authority.fingerprint())
                    .contains("href=\"https://127.0.0.1:8443/driver/\"")
                    .doesNotContain("{{");
            var certificate = get(client, base + "/ca.crt");
            assertThat(certificate.headers().firstValue("Content-Type"))
                    .contains("application/x-x509-ca-cert");
            assertThat(certificate.body()).isEqualTo(Files.readString(authority.caCertificate()));
            assertThat(get(client, base + "/gateway.key").statusCode()).isEqualTo(404);
            assertThat(get(client, base + "/../password").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theTerminalsCodeReadsAsTheAddress() throws Exception {
        var address = "http://192.168.100.200:8081/";
        assertThat(read(QrText.plain(address))).isEqualTo(address);
        assertThat(QrText.inColours(address)).contains("\033[30;107m").endsWith("\033[0m\n");
    }

    /** Draws what a camera sees of the characters, two rows of modules each. */
    private static String read(String characters) throws Exception {
        var lines = characters.lines().toList();
        int scale = 4;
        int width = lines.getFirst().length() * scale;
        int height = lines.size() * 2 * scale;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xffffff);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char seen = lines.get(y / scale / 2).charAt(x / scale);
                boolean upper = y / scale % 2 == 0;
                if (seen == '█' || seen == (upper ? '▀' : '▄')) {
                    pixels[y * width + x] = 0;
                }
            }
        }
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
