// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signature.Verifier;
import vn.motcua.desktop.signature.card.PinAsker;
import vn.motcua.desktop.signing.ChosenToken;
import vn.motcua.desktop.verify.CheckFile;
import vn.motcua.desktop.verify.ReportKey;
import vn.motcua.desktop.verify.ReportViewModel;
import vn.motcua.desktop.verify.Surroundings;
import vn.motcua.desktop.verify.VerifyView;
import vn.motcua.desktop.verify.VerifyViewModel;
import vn.motcua.desktop.verify.WriteReport;
import vn.motcua.model.office.OfficeCode;

/// Builds the desk that verifies, for whoever is signed in.
record VerifyDesk(Edges edges, Session session, Words words, Verifier verifier, Surroundings around) {

    /// @param say tells what was done, for a moment
    Desk desk(Background background, Problems problems, Consumer<String> say) {
        var store = session.store();
        var knowledge = new CheckFile.Knowledge(() -> Trust.of(store), store.results()::find, this::officeName);
        var check = new CheckFile(verifier, knowledge, store.clock());
        var place = new WriteReport.Place(
                session.office(),
                session.officer(),
                session.desk(),
                words.get("verify.program", edges.version()),
                edges.demo());
        var write = new WriteReport(Forms.shipped(), place, store.clock());
        return new VerifyView(
                words,
                new VerifyViewModel(check, around, background, problems::show),
                new ReportViewModel(write, key(), background, problems::show),
                say);
    }

    private String officeName(OfficeCode code) {
        return session.office().code().equals(code) ? session.office().name() : code.value();
    }

    private ReportKey key() {
        var pin = new PinDialog(words, "verify.pin");
        var tokens = new ChosenToken(edges.tokens(), session.store().settings());
        return new ReportKey() {
            @Override
            public boolean isThere() {
                var offers = tokens.offers();
                return tokens.chosen()
                        .map(choice ->
                                offers.stream().anyMatch(offer -> offer.choice().equals(choice)))
                        .orElse(offers.size() == 1);
            }

            @Override
            public Optional<char[]> pin() {
                return pin.asked() ? Optional.of(pin.take()).filter(typed -> typed.length > 0) : Optional.empty();
            }

            @Override
            public SigningToken open(char[] typed) {
                return tokens.open(typed, PinAsker.nobody());
            }
        };
    }
}
