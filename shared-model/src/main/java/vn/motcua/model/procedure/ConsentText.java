// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// What a citizen is asked to allow beyond the dossier, in the words of one version (Luật 91/2025/QH15 art 9): one
/// purpose, so that each is answered by itself.
///
/// @param purpose for example `sms-notices`; stays the same from version to version
/// @param version of the words; goes with the answer
/// @param legalBasis the provision it rests on
public record ConsentText(String purpose, String version, Validity validity, Label text, String legalBasis) {}
