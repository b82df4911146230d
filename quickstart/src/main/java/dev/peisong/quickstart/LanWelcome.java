package dev.peisong.quickstart;

import dev.peisong.quickstart.lan.LanNames;
import dev.peisong.quickstart.lan.LocalAuthority;
import dev.peisong.quickstart.lan.QrText;
import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.time.Clock;

/** Tells where phones of the network get in, with a QR code for them. */
final class LanWelcome {
    private final Options options;
    private final PrintStream out;

    LanWelcome(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @SuppressWarnings("SystemConsoleNull") // since JDK 22 it is not, which NullAway does not know
    private static boolean inTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    void print() {
        try {
            var names = LanNames.ofThisMachine();
            var authority = new LocalAuthority(options.data().tls(), Clock.systemUTC());
            String help =
                    "http://" + names.best() + ":" + options.ports().get(Options.LAN_HELP) + "/";
            out.println(
                    "  in the network    https://"
                            + names.best()
                            + ":"
                            + options.ports().get(Options.LAN)
                            + "  (this machine is "
                            + String.join(", ", names.addresses())
                            + ")");
            out.println("  phones begin at   " + help);
            out.println("  fingerprint       " + authority.fingerprint());
            out.println();
            out.print(inTerminal() ? QrText.inColours(help) : QrText.plain(help));
            out.println();
        } catch (IOException | GeneralSecurityException e) {
            out.println("  in the network    " + e.getMessage());
        }
    }
}
