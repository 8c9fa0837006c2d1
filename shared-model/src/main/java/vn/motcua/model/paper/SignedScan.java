// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

/// A scan that was signed: the signature is added to its file, so the file has another name than before.
///
/// @param before the file without this signature; the new one begins with its bytes
public record SignedScan(PaperId before, PaperId after, ScanSignature signature) {}
