// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.VerificationReport;
import vn.motcua.desktop.forms.VerificationReport.Fact;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.Check;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.Revision;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;

/// Writes down what a file was found to be, as a paper for whoever relies on it: PDF/A-2b, in Vietnamese, signed by the
/// officer where there is a key. Belongs on a background thread.
public final class WriteReport {

    private final Forms forms;
    private final Place place;
    private final Clock clock;
    private final Words words = Words.of(Words.VIETNAMESE);

    /// What it is written for.
    public enum Purpose {
        /// The file of whoever relies on it.
        REPORT,
        /// The record of a suspected forgery, which whoever showed the paper signs too.
        SUSPICION
    }

    /// Who verifies where, with what.
    ///
    /// @param program name and version
    /// @param marked print the mark of the demo
    public record Place(Office office, Officer officer, String desk, String program, boolean marked) {}

    public WriteReport(Forms forms, Place place, Clock clock) {
        this.forms = forms;
        this.place = place;
        this.clock = clock;
    }

    /// @param token that signs, `null` to leave it unsigned and saying so
    /// @throws vn.motcua.model.problem.Problem of the token
    public byte[] pdf(Purpose purpose, Checked checked, @Nullable SigningToken token) {
        var now = clock.instant();
        var pdf = forms.pdf(content(purpose, checked, token == null, now), place.marked());
        if (token == null) {
            return pdf;
        }
        token.info().requireUsable(now);
        var note = new SignatureNote(
                words.get("verify.report.reason"), place.office().place());
        return new PdfSigner().sign(pdf, token, note, now);
    }

    private VerificationReport content(Purpose purpose, Checked checked, boolean isUnsigned, Instant now) {
        var judgement = checked.judgement();
        var level = judgement.level();
        var proven = judgement.provenAt();
        return new VerificationReport(
                Letterhead.of(place.office(), now.atZone(Sentence.HERE).toLocalDate()),
                checked.name(),
                checked.file() == null ? "" : bytes(checked.bytes()),
                checked.sha256(),
                words.get("verify.kind." + low(judgement.kind().name())),
                Sentence.of(checked, words),
                judgement.checks().stream().map(this::check).toList(),
                checked.signatures().stream().map(WriteReport::signer).toList(),
                level == null ? "" : words.get("verify.level." + low(level.name())),
                proven == null ? "" : Sentence.MOMENT.format(proven),
                seal(checked),
                checked.revisions().all().stream().map(this::step).toList(),
                lists(checked),
                place.officer().name(),
                place.desk(),
                checked.at().atZone(Sentence.HERE).toLocalDateTime(),
                place.program(),
                isUnsigned,
                purpose == Purpose.SUSPICION);
    }

    private static VerificationReport.Signer signer(Revision revision) {
        return new VerificationReport.Signer(
                revision.who(), revision.organisation(), moment(revision.at()), revision.authority());
    }

    private VerificationReport.Check check(Check check) {
        var outcome = words.get(check.holds() ? "verify.report.holds" : "verify.report.fails");
        return new VerificationReport.Check(Sentence.of(check, words), outcome);
    }

    private VerificationReport.Step step(Revision revision) {
        var line = new RevisionLine(revision, words);
        return new VerificationReport.Step(
                String.valueOf(revision.number()),
                line.what(),
                moment(revision.at()),
                String.format(words.locale(), "%,d", revision.bytes()),
                line.cover());
    }

    private List<Fact> seal(Checked checked) {
        var seal = checked.judgement().seal();
        var facts = new ArrayList<Fact>();
        if (seal == null) {
            return facts;
        }
        var known = checked.known();
        fact(facts, "verify.paper", known == null ? seal.kind() : known.name() + " (" + seal.kind() + ")");
        fact(facts, "verify.notation", known == null ? "" : known.notation());
        fact(facts, "verify.id", seal.id().value());
        fact(facts, "verify.issuer", checked.issuer());
        fact(facts, "verify.issued", Sentence.DAY.format(seal.issuedAt()));
        fact(facts, "verify.holder", seal.holder());
        return facts;
    }

    private void fact(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(words.get(key), value));
        }
    }

    private String lists(Checked checked) {
        var asOf = checked.judgement().listsAsOf();
        return asOf == null
                ? words.get("verify.lists.none")
                : words.get("verify.lists.version", Sentence.MOMENT.format(asOf), checked.listVersion());
    }

    private String bytes(long bytes) {
        return words.get("verify.report.bytes", bytes);
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : Sentence.MOMENT.format(at);
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
