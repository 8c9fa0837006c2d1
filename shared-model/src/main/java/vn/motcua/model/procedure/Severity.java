// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// How much a finding weighs.
public enum Severity {
    /// Keeps the dossier from being received.
    ERROR,
    /// A person looks and decides.
    WARNING
}
