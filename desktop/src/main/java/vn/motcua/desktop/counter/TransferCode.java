// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Optional;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.procedure.VietQr;

/// The VietQR of what is still to be paid for a dossier, to the office's account.
public final class TransferCode {

    /// Setting of the office's account: six digits of the bank, a colon, the number of the account.
    public static final String ACCOUNT = "office.account";

    private final Store store;

    public TransferCode(Store store) {
        this.store = store;
    }

    /// Empty where nothing is owed, or no account is known.
    public Optional<VietQr> of(Dossier received) {
        var owed = received.owedDong() - received.paidDong();
        var account = store.settings().get(ACCOUNT).orElse("").split(":", -1);
        if (owed <= 0 || account.length != 2) {
            return Optional.empty();
        }
        var purpose = received.code().map(DossierCode::value).orElse("").replace('.', ' ') + " LE PHI";
        return Optional.of(VietQr.transfer(account[0], account[1], owed, purpose));
    }
}
