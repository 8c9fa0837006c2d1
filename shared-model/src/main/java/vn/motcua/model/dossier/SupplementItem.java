// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

/// One thing to add or put right.
public record SupplementItem(String what, String reason) {}
