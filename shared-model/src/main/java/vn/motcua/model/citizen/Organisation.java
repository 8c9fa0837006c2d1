// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

/// An organisation (tổ chức) that files a dossier through a person.
///
/// @param name as registered, NFC
/// @param address of its seat
/// @param representative full name of who stands for it by law, may be empty
public record Organisation(TaxCode code, String name, String address, String representative) {}
