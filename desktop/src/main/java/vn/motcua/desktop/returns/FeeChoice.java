// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import vn.motcua.desktop.money.Account;
import vn.motcua.desktop.money.TakeFee;

/// How the fee is about to be paid.
///
/// @param vietQr text of the QR for a transfer, empty for cash or where no account is known
record FeeChoice(TakeFee.Method method, String vietQr, Account account) {}
