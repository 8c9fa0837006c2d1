// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import vn.motcua.desktop.forms.CopiedPages;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.ResultCopy;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.results.Reissue;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.signing.ChosenToken;
import vn.motcua.desktop.signing.IssueCopy;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// Certified copies at the desk of results: the sheet, the pages of the original, the officer's token.
final class CopyDesk implements Reissue {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Edges edges;
    private final Session session;
    private final IssueCopy issue;
    private final PinDialog pin;

    CopyDesk(Edges edges, Session session, Words words, java.util.random.RandomGenerator random) {
        this.edges = edges;
        this.session = session;
        this.pin = new PinDialog(words);
        this.issue = new IssueCopy(
                session.store(),
                session.office(),
                session.seal(),
                edges.marks(),
                session.store().clock(),
                random);
    }

    @Override
    public boolean asked() {
        return pin.asked();
    }

    @Override
    public void copy(Result original, String reason) {
        var typed = pin.take();
        var tokens = new ChosenToken(edges.tokens(), session.store().settings());
        bring(original);
        var pages = issue.pagesOf(original);
        try (var token = tokens.open(typed, _ -> java.util.Optional.empty())) {
            issue.issue(original, id -> document(original, id, reason, pages), reason, token, session.officer());
        } finally {
            Arrays.fill(typed, '0');
        }
    }

    /// The original's paper may be at the centre alone.
    private void bring(Result original) {
        var paper = original.paper();
        if (paper != null && !session.store().shelf().has(paper)) {
            try (var in = new FetchPaper(session.store(), session.centre()).open(paper, "result", null)) {
                in.skipNBytes(0);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private byte[] document(Result original, ResultId id, String reason, byte[] pages) {
        var sheet = Forms.shipped().pdf(content(original, id, reason, pages), edges.demo());
        return pages.length == 0 ? sheet : CopiedPages.before(sheet, pages);
    }

    private ResultCopy content(Result original, ResultId id, String reason, byte[] pages) {
        var office = session.office();
        var officer = session.officer();
        var today = LocalDate.now(session.store().clock().withZone(VIETNAM));
        var until = original.validUntil();
        return new ResultCopy(
                Letterhead.of(office, today),
                spaced(id),
                original.name(),
                original.notation(),
                original.summary(),
                session.store()
                        .citizens()
                        .find(original.owner())
                        .map(Citizen::name)
                        .orElse(""),
                original.owner().value(),
                office.name(),
                DAY.format(original.issuedAt().atZone(VIETNAM)),
                until == null ? "" : DAY.format(until),
                spaced(original.id()),
                reason,
                pages.length == 0 ? "" : Integer.toString(CopiedPages.count(pages)),
                officer.title().toUpperCase(java.util.Locale.ROOT),
                officer.name());
    }

    private static String spaced(ResultId id) {
        return id.value().replaceAll("(.{4})(?!$)", "$1 ");
    }
}
