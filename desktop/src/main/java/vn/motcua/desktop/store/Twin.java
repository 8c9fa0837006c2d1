// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import vn.motcua.model.dossier.DossierId;

/// Two dossiers of one citizen for one procedure on one day: perhaps one too many.
public record Twin(DossierId dossier, DossierId earlier) {}
