// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import vn.motcua.model.office.OfficerId;

/// A dossier is laid on an officer's desk (phân công xử lý).
///
/// @param reason for the colleagues, never empty
public record Assignment(OfficerId to, OfficerId by, Instant at, String reason) {}
