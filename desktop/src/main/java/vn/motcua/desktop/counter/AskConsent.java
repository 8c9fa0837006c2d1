// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;

/// Asks a citizen to allow uses of their data beyond the dossier, one by one, and takes an answer back as easily
/// (Luật 91/2025/QH15 art 9, 19). The dossier itself needs no consent. Silence is none.
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

    /// What may be asked for; the words that say it are of [#VERSION].
    public static final List<String> PURPOSES = List.of("keep-scans", "sms-notices", "zalo-notices");

    /// Version of the words shown.
    public static final String VERSION = "2026-1";

    private static final Logger LOG = LoggerFactory.getLogger(AskConsent.class);

    private final Store store;
    private final Workplace place;

    public AskConsent(Store store, Workplace place) {
        this.store = store;
        this.place = place;
    }

    /// Whether it stands, as far as this counter knows.
    public boolean stands(CitizenNumber citizen, String purpose) {
        return !store.settings().get(name(citizen, purpose)).orElse("").isEmpty();
    }

    /// Writes an answer down, here and for the centre; an answer that stands already is not written again.
    ///
    /// @param given `false` takes a consent back
    public void answer(CitizenNumber citizen, String purpose, boolean given, Way way) {
        if (given == stands(citizen, purpose)) {
            return;
        }
        store.declare(new Act.Consent(citizen, purpose, VERSION + "/" + way, given), place.officer());
        store.settings().put(name(citizen, purpose), given ? VERSION : "");
        LOG.info(
                "consent {} {} by {} with {}",
                purpose,
                given ? "given" : "withdrawn",
                way,
                place.officer().id());
    }

    private static String name(CitizenNumber citizen, String purpose) {
        return "consent." + citizen.value() + "." + purpose;
    }
}
