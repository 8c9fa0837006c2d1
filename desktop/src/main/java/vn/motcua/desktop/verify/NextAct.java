// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

/// The one right thing to do with a verdict, as far as this desk does it.
enum NextAct {
    /// It goes to the dossier that is open at the counter.
    ATTACH,
    /// The suspicion of a forgery is written down.
    RECORD,
    /// What stands for it now is fetched.
    REPLACE,
    NONE
}
