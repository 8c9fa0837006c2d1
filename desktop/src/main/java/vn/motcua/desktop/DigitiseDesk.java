// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.security.SecureRandom;
import java.util.List;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.PagesView;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.ToastLayer;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.signing.ChosenToken;
import vn.motcua.desktop.signing.digitise.DigitiseView;
import vn.motcua.desktop.signing.digitise.DigitiseViewModel;
import vn.motcua.desktop.signing.digitise.DigitiseWork;
import vn.motcua.desktop.signing.scans.ScansView;
import vn.motcua.desktop.signing.scans.ScansViewModel;
import vn.motcua.desktop.signing.scans.SignScans;
import vn.motcua.model.wire.Catalogue;

/// Builds the benches where paper becomes files that count: scans to be signed, and old results.
record DigitiseDesk(Edges edges, Session session, Words words, Catalogue catalogue) {

    /// @param scans of the counter that wait for signatures
    Desk desk(ScansViewModel scans, Background background, Problems problems, ToastLayer toasts) {
        return new PagesView(
                words,
                List.of(
                        new PagesView.Page("scans.page", new ScansView(scans, words, problems)),
                        new PagesView.Page("digitise.page", oldResults(background, problems, toasts))));
    }

    ScansViewModel scans(Background background) {
        var store = session.store();
        var fetch = new FetchPaper(store, session.centre());
        var work = new SignScans(
                store, session.office(), session.officer(), (paper, dossier) -> fetch.open(paper, "scan", dossier));
        return new ScansViewModel(work, new ChosenToken(edges.tokens(), store.settings()), background);
    }

    private Desk oldResults(Background background, Problems problems, ToastLayer toasts) {
        var devices = edges.devices();
        var work = new DigitiseWork(
                session.store(),
                session.office(),
                session.officer(),
                catalogue,
                devices.ocr(),
                new ChosenToken(edges.tokens(), session.store().settings()),
                new SecureRandom(),
                words);
        var model = new DigitiseViewModel(work, background);
        Runnable scan = () -> model.scan(devices.scanner(), ScanSettings.of(devices.device()));
        Runnable more = () -> model.more(devices.scanner(), ScanSettings.of(devices.device()));
        return new DigitiseView(model, words, problems, toasts::say, new ChooseFiles(words), scan, more);
    }
}
