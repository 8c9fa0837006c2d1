// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.FxBackground;
import vn.motcua.desktop.kit.Theme;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.shell.Area;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.desktop.shell.MainWindow;
import vn.motcua.desktop.shell.OneDesk;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.SignedResult;
import vn.motcua.desktop.signature.VerifierHere;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

/// The verify desk, worked by keyboard alone.
class VerifyKeysIT {

    private static final Words WORDS = Words.of(Words.VIETNAMESE);
    private static final Clock CLOCK = Clock.fixed(SignedResult.NOW.plusSeconds(60), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final SignedResult result = new SignedResult(DemoAuthority.Kind.P_256);
    private final Hands hands = new Hands();
    private final List<Problem> problems = new ArrayList<>();
    private final Around around = new Around();
    private @Nullable Stage stage;

    @AfterEach
    void close() {
        Hands.onScreen(() -> {
            if (stage != null) {
                stage.close();
            }
        });
    }

    @Test
    void whatWasSignedIsOpenedAndSavedAndTheReportWrittenByKeysAlone() throws IOException {
        var file = Files.write(folder.resolve("ket-qua.pdf"), result.signed);
        var model = Hands.onScreen(() -> {
            var background = new FxBackground(_ -> {});
            var made = model(background);
            var view = new VerifyView(WORDS, made, report(background), _ -> {}, folder::resolve);
            var window = OneDesk.window(WORDS, background, Area.VERIFY, () -> view);
            show(window);
            view.open(List.of(file));
            return made;
        });
        Hands.waitFor(() -> model.all().size() == 1);
        hands.into(Objects.requireNonNull(stage));
        hands.press(KeyCode.ALT, KeyCode.DIGIT1);
        Hands.waitFor(() -> model.sight().get() != null);
        hands.press(KeyCode.CONTROL, KeyCode.S);
        var original = folder.resolve("ket-qua_V1.pdf");
        Hands.waitFor(() -> Files.exists(original) && model.running().get() == 0);
        assertArrayEquals(result.p0, Files.readAllBytes(original));
        hands.press(KeyCode.ESCAPE);
        Hands.waitFor(() -> model.sight().get() == null);

        Hands.onScreen(() -> model.scanned(result.seal.url("kq.danang.gov.vn")));
        Hands.waitFor(() -> model.all().size() == 2);
        hands.press(KeyCode.RIGHT);
        Hands.waitFor(() -> model.chosen().get() == 1);
        hands.press(KeyCode.CONTROL, KeyCode.P);
        var written = folder.resolve(Hands.onScreen(
                () -> FileNames.report(WriteReport.Purpose.REPORT, model.all().get(1))));
        Hands.waitFor(() -> Files.exists(written));
        hands.press(KeyCode.LEFT);
        Hands.waitFor(() -> model.chosen().get() == 0);
        around.hasOpenDossier = true;
        hands.press(KeyCode.F9);
        Hands.waitFor(() -> around.attached.equals(List.of("unknown seal")));
        around.codes = List.of("HTTPS://EXAMPLE.VN/", result.seal.url("kq.danang.gov.vn"));
        hands.press(KeyCode.F6);
        Hands.waitFor(() -> model.all().size() == 3);
        hands.press(KeyCode.F5);
        Hands.waitFor(() -> model.all().isEmpty());
        assertTrue(problems.isEmpty(), problems::toString);
    }

    private void show(MainWindow window) {
        var made = new Stage();
        var scene = new Scene(window, 1366, 768);
        new Theme().dress(scene);
        made.setScene(scene);
        stage = made;
        window.attach(scene);
        made.show();
        made.requestFocus();
    }

    private VerifyViewModel model(Background background) {
        var knowledge = new CheckFile.Knowledge(
                () -> Optional.of(result.trust()), _ -> Optional.empty(), _ -> "UBND phường Hải Châu");
        return new VerifyViewModel(
                new CheckFile(new VerifierHere(), knowledge, CLOCK), around, background, problems::add);
    }

    private ReportViewModel report(Background background) {
        var place = new WriteReport.Place(Sample.office(), Sample.clerk(), "Q03", "Một Cửa 0.1.0", true);
        return new ReportViewModel(
                new WriteReport(Forms.shipped(), place, CLOCK), ReportKey.none(), background, problems::add);
    }
}
