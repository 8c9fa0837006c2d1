// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;

/// How content the citizen was, asked once, at the hand-over.
///
/// @param score 1 to 5
public record Rating(int score, Instant at) {}
