// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.motcua.desktop.centre.Credential;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// A counter without a store: it makes commands as a counter would and keeps nothing but the sum over its queue. A
/// thousand of them load a centre from one process.
final class LightCounter {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int EPOCH = 1;

    /// What a line of the centre's `demo-counters.jsonl` says: enrolled, and an officer signed in.
    ///
    /// @param session bearer token
    /// @param key the device's, PKCS#8 in base64
    record Line(
            DeviceId device,
            String secret,
            String session,
            OfficeCode office,
            OfficerId officer,
            String key,
            String spki) {}

    private static final Procedure PROCEDURE = Catalogue.shipped().procedures().getFirst();

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random;
    private final Line line;
    private final SealKey key;
    private CodeBlock block;
    private int serial;
    private long op;
    private String sum = Chain.START;
    private DossierId newest;

    LightCounter(Line line, SecureRandom random) {
        this.line = line;
        this.random = random;
        var base64 = Base64.getDecoder();
        this.key = SealKey.of(base64.decode(line.key()), base64.decode(line.spki()));
        this.block = new CodeBlock(line.office(), today(), 1, 0);
        this.serial = 1;
        this.newest = new DossierId(Uuid7.next(clock, random));
    }

    Line line() {
        return line;
    }

    Credential credential() {
        return new Credential(line.device(), line.secret());
    }

    boolean needsCodes() {
        return serial > block.to();
    }

    /// Codes that are left.
    int left() {
        return block.to() - serial + 1;
    }

    Messages.LeaseRequest codes(int count) {
        return new Messages.LeaseRequest(line.office(), today(), count);
    }

    void took(CodeBlock leased) {
        block = leased;
        serial = leased.from();
    }

    /// A dossier received, with a paper if one is named.
    Messages.Push receive(int applicant, PaperId... paper) {
        return signed(List.of(received(applicant, paper)));
    }

    /// Dossiers that waited, each with one of these papers: one push, 200 at most.
    Messages.Push receive(List<PaperId> papers) {
        return signed(papers.stream().map(p -> received(papers.indexOf(p), p)).toList());
    }

    private String received(int applicant, PaperId... paper) {
        newest = new DossierId(Uuid7.next(clock, random));
        var dossier = Dossier.open(newest, line.office(), PROCEDURE, LookupBench.citizen(applicant));
        Source source = paper.length == 0 ? new Source.Shown() : new Source.Scanned(paper[0], 1);
        for (var missing : dossier.missing()) {
            dossier = dossier.withPaper(missing.required().no(), source);
            source = new Source.Shown();
        }
        var receipt = new Receipt(
                DossierCode.official(block.office(), block.day(), serial++),
                clock.instant(),
                line.officer(),
                today().plusDays(2).atTime(LocalTime.of(17, 0)),
                0);
        return text(new Act.ReceiveDossier(dossier.receive(receipt)), 0);
    }

    /// A note to the dossier received last.
    Messages.Push note(String text) {
        return push(new Act.AddNote(newest, text), 1);
    }

    /// Several notes in one push, 200 at most.
    Messages.Push notes(int count, String text) {
        var texts = new ArrayList<String>();
        for (var i = 1; i <= count; i++) {
            texts.add(text(new Act.AddNote(newest, text + " " + i), i));
        }
        return signed(texts);
    }

    private Messages.Push push(Act act, long base) {
        return signed(List.of(text(act, base)));
    }

    private String text(Act act, long base) {
        var id = new CommandId(Uuid7.next(clock, random));
        var text = Wire.text(new Command(id, EPOCH, ++op, line.officer(), base, clock.instant(), act));
        sum = Chain.next(sum, text);
        return text;
    }

    private Messages.Push signed(List<String> texts) {
        return new Messages.Push(EPOCH, texts, Base64.getEncoder().encodeToString(key.sign(Chain.signed(sum))));
    }

    /// For `hello`.
    Messages.Hello hello() {
        return new Messages.Hello(EPOCH, "bench", 1, op, op, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(VIETNAM));
    }
}
