// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import vn.motcua.desktop.qr.QrReader;
import vn.motcua.desktop.signature.TrustFolder;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Catalogue;

/// The main job, walked through the real screens by keyboard: card → papers → receipt → centre → sealed and signed
/// result → hand-over → verification, at the end with the cable pulled.
final class MainJob {

    private static final String CARD = "samples/card-front-2021.png";
    private static final String DECLARATION = "samples/birth-declaration.jpg";
    private static final String NOTICE = "samples/birth-notice.jpg";

    private final Walk walk;
    private final DemoSite site;
    private final Path out;
    private String cardText = "";

    MainJob(Walk walk, DemoSite site, Path out) {
        this.walk = walk;
        this.site = site;
        this.out = out;
    }

    void run() {
        walk.step("enrol", this::enrol);
        walk.step("signer_known", () -> signIn("vinh.phan"));
        walk.step("sign_in", () -> signIn("ha.tran"));
        walk.step("first_sync", this::firstSync);
        walk.step("card", this::card);
        walk.step("procedure", this::procedure);
        walk.step("scan", this::scan);
        walk.step("review", this::review);
        walk.step("receive", this::receive);
        walk.step("to_centre", this::toCentre);
        walk.step("cable_out", () -> site.centre().kill());
        walk.step("signer", () -> signIn("vinh.phan"));
        walk.step("sign", this::sign);
        walk.step("cable_in", this::cableIn);
        walk.step("board", this::board);
        walk.step("hand_over", this::handOver);
        walk.step("verify", this::verify);
        walk.step("export", this::export);
    }

    private void enrol() {
        walk.seeWords("session.enrol.text");
        walk.photograph("enrol");
        walk.paste(site.centre().enrolment());
        walk.press(KeyCode.TAB);
        walk.press(KeyCode.CONTROL, KeyCode.A);
        walk.type("q03");
        walk.press(KeyCode.ENTER);
        walk.seeWords("session.officer");
    }

    private void signIn(String officer) {
        if (walk.workingNow() != null) {
            walk.press(KeyCode.CONTROL, KeyCode.L);
            walk.seeWords("session.officer");
        }
        walk.type(officer);
        walk.press(KeyCode.TAB);
        walk.type(site.password());
        walk.photograph("sign-in-" + officer);
        walk.press(KeyCode.ENTER);
        walk.hands().until("working", Walk.PATIENCE, () -> walk.workingNow() != null);
    }

    private void firstSync() {
        walk.hands()
                .until(
                        "codes",
                        Walk.PATIENCE,
                        () -> walk.working().session().store().codes().left(office().code(), today()) > 0
                                && walk.working().sync().state().kind()
                                        == vn.motcua.desktop.sync.SyncState.Kind.SYNCED);
        walk.photograph("home");
    }

    private void card() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(site.file(CARD))));
        cardText = QrReader.read(picture).orElseThrow();
        walk.read(cardText);
        var card = CitizenCard.parse(cardText);
        walk.see(card.name());
        walk.see("Giấy chứng nhận kết hôn");
        walk.summary().fact("citizen", card.number().masked());
        walk.photograph("citizen");
    }

    private void procedure() {
        walk.press(KeyCode.F2);
        walk.type("khai sinh");
        Hands.pause(400);
        walk.photograph("procedure");
        walk.press(KeyCode.ENTER);
        walk.hands()
                .until(
                        "draft",
                        Walk.PATIENCE,
                        () -> !walk.working().session().store().drafts().all().isEmpty());
        walk.see("Đăng ký khai sinh");
    }

    private void scan() throws IOException {
        site.lay(DECLARATION);
        walk.open("counter.scan.title", KeyCode.F6);
        walk.seeWords("counter.scan.page", 1);
        walk.press(KeyCode.ALT, KeyCode.DIGIT1);
        walk.seeWords("counter.scan.page.row", 1, 1);
        site.lay(NOTICE);
        walk.press(KeyCode.F6);
        walk.seeWords("counter.scan.page", 2);
        walk.press(KeyCode.ALT, KeyCode.DIGIT2);
        walk.seeWords("counter.scan.page.row", 2, 2);
        walk.photograph("scan");
        walk.press(KeyCode.ESCAPE);
    }

    private void review() {
        walk.open("counter.review.title", KeyCode.F7);
        walk.seeStyle("review-mark");
        walk.photograph("ocr");
        for (var i = 0; i < 40; i++) {
            walk.press(KeyCode.ENTER);
        }
        Hands.pause(300);
        walk.photograph("ready");
    }

    private void receive() throws IOException {
        walk.press(KeyCode.F9);
        walk.hands().until("received", Walk.PATIENCE, () -> ours() != null);
        var dossier = Objects.requireNonNull(ours());
        var code = dossier.receipt().orElseThrow().code().value();
        walk.see(code);
        walk.photograph("received");
        walk.hands().until("printed", Walk.PATIENCE, () -> printed(code) != null);
        Files.copy(Objects.requireNonNull(printed(code)), out.resolve("receipt.pdf"));
        var scan = dossier.scans().getFirst();
        try (var in = walk.working().session().store().shelf().open(scan)) {
            Files.copy(in, out.resolve("scan.pdf"));
        }
        walk.summary().fact("dossierId", dossier.id().toString());
        walk.summary().fact("dossierCode", code);
        walk.summary().fact("due", dossier.receipt().orElseThrow().due().toString());
        walk.summary().fact("scanSha256", scan.sha256());
        walk.press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void toCentre() {
        walk.waitUntilSynced();
        var dossier = Objects.requireNonNull(ours());
        Walk.check(dossier.version() == 1, "dossier at the centre");
        walk.photograph("synced");
    }

    private void sign() throws IOException {
        var session = walk.working().session();
        var dossier = Objects.requireNonNull(ours());
        site.result(ResultSheet.of(dossier, Catalogue.shipped(), 214, session.office(), session.officer(), today())
                .pdf());
        walk.open("signing.title", KeyCode.CONTROL, KeyCode.DIGIT4);
        walk.see(dossier.receipt().orElseThrow().code().value());
        walk.hands().onScreen(() -> {
            walk.choose(dossier.id());
            return true;
        });
        walk.press(KeyCode.CONTROL, KeyCode.O);
        walk.seeWords("signing.state.READY");
        walk.photograph("signing");
        walk.press(KeyCode.F9);
        walk.type(site.pin());
        walk.photograph("signing-pin");
        walk.press(KeyCode.ENTER);
        walk.hands()
                .until("signed", Walk.PATIENCE, () -> ours() != null && ours().stage() instanceof Stage.ResultReady);
        walk.seeWords("signing.state.SIGNED");
        walk.photograph("signed");
        var result = result();
        try (var in = session.store().shelf().open(Objects.requireNonNull(result.paper()))) {
            Files.copy(in, out.resolve("result.pdf"));
        }
        walk.summary().fact("resultId", result.id().value());
        walk.summary().fact("token", site.key().onToken() ? "pkcs11" : "pkcs12");
        walk.summary().fact("keyLockedInToken", site.key().lockedIn());
        walk.summary().fact("tokenCertificateSha256", site.key().certificate());
        walk.summary()
                .fact("resultSha256", Objects.requireNonNull(result.paper()).sha256());
    }

    private void cableIn() {
        site.centre().start();
        walk.waitUntilSynced();
        Walk.check(Objects.requireNonNull(ours()).version() == 2, "result at the centre");
    }

    private void board() {
        walk.open("board.title", KeyCode.CONTROL, KeyCode.DIGIT5);
        Hands.pause(600);
        walk.photograph("board");
    }

    private void handOver() {
        signIn("ha.tran");
        walk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        var code = Objects.requireNonNull(ours()).receipt().orElseThrow().code().value();
        walk.read(code);
        walk.seeWords("returns.block.who");
        walk.read(cardText);
        walk.see("4/4");
        walk.photograph("return");
        walk.press(KeyCode.F9);
        walk.hands().until("returned", Walk.PATIENCE, () -> ours() != null && ours().stage() instanceof Stage.Returned);
        walk.photograph("returned");
        walk.waitUntilSynced();
        Walk.check(Objects.requireNonNull(ours()).version() == 3, "hand-over at the centre");
    }

    private void verify() {
        site.centre().kill();
        walk.open("verify.title", KeyCode.CONTROL, KeyCode.DIGIT7);
        walk.verify(out.resolve("result.pdf"));
        walk.seeWords("verify.do.valid");
        walk.photograph("verify");
    }

    private void export() throws IOException {
        var settings = walk.working().session().store().settings();
        var base64 = java.util.Base64.getDecoder();
        new TrustFolder(out.resolve("trust"))
                .write(
                        base64.decode(settings.get(SyncLoop.TRUST_LIST).orElseThrow()),
                        SealKey.publicKey(
                                base64.decode(settings.get(SyncLoop.TRUST_KEY).orElseThrow())));
    }

    private @org.jspecify.annotations.Nullable Dossier ours() {
        var working = walk.workingNow();
        if (working == null || cardText.isEmpty()) {
            return null;
        }
        return working
                .session()
                .store()
                .dossiers()
                .of(CitizenCard.parse(cardText).number())
                .stream()
                .filter(d -> d.procedure().equals(vn.motcua.model.procedure.RequestForm.BIRTH))
                .filter(d -> d.receipt()
                        .map(r -> r.receivedBy().value().equals("ha.tran"))
                        .orElse(false))
                .filter(d -> d.fields().containsKey("child.name"))
                .findFirst()
                .orElse(null);
    }

    private Result result() {
        var id = Objects.requireNonNull(ours()).result().orElseThrow();
        return walk.working().session().store().results().find(id).orElseThrow();
    }

    private @org.jspecify.annotations.Nullable Path printed(String code) {
        try (var files = Files.list(site.printed())) {
            return files.filter(f -> f.getFileName().toString().contains(code))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private vn.motcua.model.office.Office office() {
        return walk.working().session().office();
    }

    private static LocalDate today() {
        return LocalDate.now(vn.motcua.desktop.Edges.ZONE);
    }
}
