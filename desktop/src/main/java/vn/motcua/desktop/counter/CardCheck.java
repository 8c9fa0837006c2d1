// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.desktop.ocr.CardPrint;
import vn.motcua.desktop.ocr.MrzReader;
import vn.motcua.desktop.qr.QrReader;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.citizen.IdentityCheck;
import vn.motcua.model.citizen.IdentityCheck.Finding;
import vn.motcua.model.citizen.IdentityCheck.Statement;
import vn.motcua.model.problem.Problem;

/// Compares what the scanned pages of an identity paper say in their QR code, their machine-readable zone and their
/// print. Takes its time: belongs on a background thread.
final class CardCheck {

    private CardCheck() {}

    /// @return empty if nothing stands in two places
    static List<Finding> of(List<ReadPage> pages) {
        var statements = pages.stream().flatMap(CardCheck::statements).toList();
        return IdentityCheck.compare(ofOne(statements));
    }

    private static Stream<Statement> statements(ReadPage page) {
        var found = new ArrayList<Statement>();
        var picture = page.image();
        QrReader.all(picture).forEach(text -> {
            try {
                found.add(Statement.of(CitizenCard.parse(text)));
            } catch (Problem notACard) {
                // some other code
            }
        });
        MrzReader.inOcrB(picture).map(Statement::of).ifPresent(found::add);
        CardPrint.of(page.text()).ifPresent(found::add);
        return found.stream();
    }

    /// One a place. Where the paper shows several people's cards, those of whom two places give the same number.
    private static List<Statement> ofOne(List<Statement> all) {
        var sure = all.stream()
                .map(Statement::number)
                .filter(n -> n != null
                        && all.stream()
                                        .filter(s -> Objects.equals(s.number(), n))
                                        .count()
                                > 1)
                .findFirst();
        var several = all.stream().map(Statement::place).distinct().count() < all.size();
        var one = new LinkedHashMap<IdentityCheck.Place, Statement>();
        all.stream()
                .filter(s -> !several
                        || sure.isEmpty()
                        || s.number() == null
                        || sure.get().equals(s.number()))
                .forEach(s -> one.putIfAbsent(s.place(), s));
        return List.copyOf(one.values());
    }
}
