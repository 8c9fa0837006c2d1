// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// One line of what is due.
///
/// @param pieces counted in one set
/// @param dong for all sets
public record FeeLine(FeeRule rule, int pieces, int sets, long dong) {}
