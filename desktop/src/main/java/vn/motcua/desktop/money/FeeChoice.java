// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

/// How the fee is about to be paid.
///
/// @param vietQr text of the QR for a transfer, empty for cash or where no account is known
record FeeChoice(TakeFee.Method method, String vietQr, Account account) {}
