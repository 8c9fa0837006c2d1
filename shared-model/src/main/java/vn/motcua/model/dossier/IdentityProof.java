// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

/// How the person at the counter was identified (NĐ 118/2025 art 17(2a) as amended by NĐ 309/2026).
public enum IdentityProof {
    MANUAL,
    QR,
    CHIP,
    VNEID
}
