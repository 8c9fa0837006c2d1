// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.security.SecureRandom;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.ToastLayer;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.signing.ChosenToken;
import vn.motcua.desktop.signing.digitise.DigitiseView;
import vn.motcua.desktop.signing.digitise.DigitiseViewModel;
import vn.motcua.desktop.signing.digitise.DigitiseWork;
import vn.motcua.model.wire.Catalogue;

/// Builds the bench of old results.
record DigitiseDesk(Edges edges, Session session, Words words, Catalogue catalogue) {

    Desk desk(Background background, Problems problems, ToastLayer toasts) {
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
