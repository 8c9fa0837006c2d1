// SPDX-License-Identifier: Apache-2.0
/// The signed payload printed as a QR code on a result: encode, sign, verify, status list. Pure bytes in, verdict out.
// May import problem, result and a CBOR codec.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.seal;
