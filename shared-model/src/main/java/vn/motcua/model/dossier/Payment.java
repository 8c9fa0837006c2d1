// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import vn.motcua.model.office.OfficerId;

/// Money taken for a dossier: a fact, never merged and never taken back by a program. What was paid too much is a task
/// for a person.
///
/// @param id of the payment where it was made (receipt book, bank, QR), unique
/// @param dong amount in đồng
/// @param method for example `cash`, `transfer`
public record Payment(String id, long dong, String method, Instant takenAt, OfficerId takenBy) {}
