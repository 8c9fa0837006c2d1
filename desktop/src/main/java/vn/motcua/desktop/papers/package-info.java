// SPDX-License-Identifier: Apache-2.0
/// The scanned papers of a dossier on the screen: fetched where they are not here, who looked written down, shown page
/// by page. The desks `counter` and `dossiers` open it. May import forms, store, centre, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.papers;
