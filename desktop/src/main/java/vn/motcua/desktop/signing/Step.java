// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

/// What is done to one result, in this order and no other.
public enum Step {
    SEAL_AND_STAMP,
    SIGN,
    CHECK,
    DEPOSIT
}
