// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.motcua.desktop.bench.Bench;
import vn.motcua.desktop.cli.Cli;
import vn.motcua.desktop.counter.Devices;
import vn.motcua.desktop.demo.Demo;
import vn.motcua.desktop.kit.FxBackground;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.desktop.print.SystemPrinter;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.signature.SeenTrust;
import vn.motcua.desktop.signature.card.MachineTokens;
import vn.motcua.desktop.signing.Marks;

/// `motcua [desktop [--profile DIR] | demo … | bench … | a command for scripts]`. Does not extend `Application`, so
/// that it starts from the class path.
public final class Motcua {

    /// Shown in the window and said to the centre.
    static final String VERSION = "0.1.0";

    private Motcua() {}

    public static void main(String[] args) {
        ImageIO.setUseCache(false); // it lays pictures, open to read, into temporary files else
        FxBackground.prepare();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var command = args.length == 0 ? "desktop" : args[0];
        var rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        switch (command) {
            case "desktop" -> desktop(rest);
            case "demo" -> exit(new Demo(System.out, Words.of(Demo.language()), VERSION).run(rest));
            case "bench" -> exit(new Bench(System.out, Words.of(Demo.language())).run(rest));
            default -> exit(cli().run(args));
        }
    }

    /// The toolkit's threads would keep a finished program alive.
    private static void exit(int code) {
        System.out.flush();
        System.exit(code);
    }

    static Cli cli() {
        return new Cli(
                Words.of(Demo.language()),
                System.out,
                System.err,
                Clock.systemDefaultZone(),
                LocalScanners.of(usualProfile()),
                VerifierChild.line(),
                new SeenTrust(usualProfile().resolve("trust-seen.properties")));
    }

    private static void desktop(List<String> args) {
        var at = args.indexOf("--profile");
        var profile = at >= 0 && at + 1 < args.size() ? Path.of(args.get(at + 1)) : usualProfile();
        Platform.startup(() -> {
            var stage = new Stage();
            stage.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDDEN, _ -> Platform.exit());
            var counter = new Counter(edges(made(profile), stage), Words.VIETNAMESE, stage);
            Thread.setDefaultUncaughtExceptionHandler(counter.uncaught());
            counter.show();
        });
    }

    /// `$XDG_DATA_HOME/motcua`, `%LOCALAPPDATA%\Motcua`, or the like.
    private static Path usualProfile() {
        var local = System.getenv("LOCALAPPDATA");
        if (local != null) {
            return Path.of(local, "Motcua");
        }
        var data = System.getenv("XDG_DATA_HOME");
        return data != null && !data.isBlank()
                ? Path.of(data, "motcua")
                : Path.of(System.getProperty("user.home"), ".local", "share", "motcua");
    }

    private static Path made(Path profile) {
        try {
            return Files.createDirectories(profile);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Edges edges(Path profile, Stage stage) {
        var devices = new Devices(
                LocalScanners.of(profile),
                "",
                FolderScanner::new,
                new LateOcr(TesseractOcr.userCache()),
                new SystemPrinter(""),
                SystemPrinter.queues().stream().findFirst().orElse("—"));
        var clock = Clock.system(Edges.ZONE);
        return new Edges(
                profile,
                clock,
                devices,
                MachineTokens.of(profile, clock),
                new Marks(picture(profile, "signature.png"), picture(profile, "seal.png"), "kq.danang.gov.vn"),
                () -> choosePdf(stage),
                VERSION,
                false);
    }

    private static byte @Nullable [] picture(Path profile, String name) {
        try {
            var file = profile.resolve(name);
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable Path choosePdf(Stage stage) {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File chosen = chooser.showOpenDialog(stage);
        return chosen == null ? null : chosen.toPath();
    }
}
