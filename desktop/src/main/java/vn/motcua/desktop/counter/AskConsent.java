// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.store.Consents;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.procedure.ConsentText;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.ConsentTexts;

/// Asks a citizen to allow uses of their data beyond the dossier, one by one, and takes an answer back as easily
/// (Luật 91/2025/QH15 art 9, 19). The dossier itself needs no consent. Silence is none. What stands is what the centre
/// holds: asked for with each look-up, told with each sync, and known here when the line is down.
public final class AskConsent {

    /// How the citizen answered.
    public enum Way {
        /// On the display before them.
        DISPLAY,
        /// The clerk pressed for them.
        CLERK,
        /// By a code sent to their phone.
        OTP
    }

    private static final Logger LOG = LoggerFactory.getLogger(AskConsent.class);

    private final Store store;
    private final Catalogue catalogue;
    private final Terms terms;
    private final Workplace place;

    public AskConsent(Store store, Catalogue catalogue, Terms terms, Workplace place) {
        this.store = store;
        this.catalogue = catalogue;
        this.terms = terms;
        this.place = place;
    }

    /// One use of data to ask for.
    ///
    /// @param text in force today
    /// @param said what the citizen said last about it, as the centre holds it or was last heard to; `null` if
    /// nothing
    public record Asked(ConsentText text, Consents.@Nullable Consent said) {

        public boolean stands() {
            return said != null && said.given();
        }

        /// Whether it stands in the words of today.
        boolean standsAsWritten() {
            return stands() && said != null && said.textVersion().split("/")[0].equals(text.version());
        }
    }

    /// All that may be asked of a citizen today.
    public List<Asked> of(CitizenNumber citizen) {
        var said = store.citizens().consents().of(citizen);
        return ConsentTexts.on(catalogue, terms.today()).stream()
                .map(t -> new Asked(
                        t,
                        said.stream()
                                .filter(c -> c.purpose().equals(t.purpose()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /// Writes an answer down, here and for the centre; an answer that stands already is not written again.
    ///
    /// @param asked as it was shown
    /// @param given `false` takes a consent back
    /// @param language `vi` or `en`, in which the citizen read it
    public void answer(CitizenNumber citizen, Asked asked, boolean given, Way way, String language) {
        if (given ? asked.standsAsWritten() : !asked.stands()) {
            return;
        }
        var purpose = asked.text().purpose();
        var version = asked.text().version() + "/" + way + (language.equals("en") ? "-en" : "");
        store.declare(new Act.Consent(citizen, purpose, version, given), place.officer());
        LOG.info(
                "consent {} {} by {} with {}",
                purpose,
                given ? "given" : "withdrawn",
                way,
                place.officer().id());
    }
}
