// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.List;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.SearchablePdf;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.signature.VerifierProcess;
import vn.motcua.desktop.signing.CentreSeal;
import vn.motcua.desktop.signing.ChosenToken;
import vn.motcua.desktop.signing.IssueResult;
import vn.motcua.desktop.signing.ProofsViewModel;
import vn.motcua.desktop.signing.SealApprovalsViewModel;
import vn.motcua.desktop.signing.SignBatch;
import vn.motcua.desktop.signing.SigningView;
import vn.motcua.desktop.signing.SigningViewModel;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.wire.Catalogue;

/// Builds the desk where results are signed, approved and raised.
record SigningDesk(Edges edges, Session session, Words words, Catalogue catalogue, SecureRandom random) {

    private static final float JPEG_QUALITY = 0.85f;

    /// @param verifier the process that tries a file brought from outside first
    Desk desk(VerifierProcess verifier, Background background, Problems problems) {
        var store = session.store();
        var issue = new IssueResult(store, session.office(), session.seal(), edges.marks(), store.clock(), random);
        var centreSeal = new CentreSeal(session.centre());
        var tokens = new ChosenToken(edges.tokens(), store.settings(), centreSeal);
        var batch = new SignBatch(store, catalogue, session.officer(), issue, tokens);
        var outside = new ForeignFiles(session, verifier, edges.marks());
        var model = new SigningViewModel(store, batch, this::pdf, outside, background);
        var devices = edges.devices();
        Runnable scan = () -> model.scan(devices.scanner(), ScanSettings.of(devices.device()));
        var approvals = new SealApprovalsViewModel(centreSeal, outside, background, problems::show);
        var proofs = new ProofsViewModel(session.centre(), background);
        return new SigningView(model, approvals, proofs, words, problems, edges.choosePdf(), scan);
    }

    private byte[] pdf(List<PageImage> pages) {
        var out = new ByteArrayOutputStream();
        var texts = pages.stream().map(edges.devices().ocr()::read).toList();
        new SearchablePdf(JPEG_QUALITY).write(words.get("signing.title"), pages, texts, out);
        return out.toByteArray();
    }
}
