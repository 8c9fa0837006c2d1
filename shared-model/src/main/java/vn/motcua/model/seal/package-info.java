// SPDX-License-Identifier: Apache-2.0
/// The seal: the signed facts printed as QR on a result, and the centre's trust list. Bytes and text in, verdict out;
/// `docs/seal.md` is the format. With it the keys in memory that sign documents, at the counter and at the centre. May
/// import problem, office, result and the CBOR codec.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.seal;
