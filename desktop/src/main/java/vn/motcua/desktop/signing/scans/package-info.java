// SPDX-License-Identifier: Apache-2.0
/// Signing scans (ký số bản quét), the third bench of the signing desk: the officer signs what was scanned at
/// the counter, many at a time under one PIN, and the office signs what must be digitised (sao y). May import
/// signature, store and kit, as the desk does.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.signing.scans;
