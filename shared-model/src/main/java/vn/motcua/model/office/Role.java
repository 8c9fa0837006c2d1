// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.office;

/// What an officer may do at an office. The centre checks it on every call.
public enum Role {
    /// Receives dossiers and hands results over.
    CLERK,
    /// A post office's public service agent: receives, scans, hands over; never signs, never searches the warehouse.
    AGENT,
    /// Works on dossiers that were transferred to the unit: asks for supplements and payments.
    SPECIALIST,
    /// Sees the queue of the office, urges, reassigns.
    SUPERVISOR,
    /// Seals and signs results.
    SIGNER,
    /// Looks things up in the results warehouse, with a purpose.
    READER,
    /// Reads histories and access logs, changes nothing.
    AUDITOR,
    /// Puts reference data, officers and devices in order; sees no dossier.
    ADMIN
}
