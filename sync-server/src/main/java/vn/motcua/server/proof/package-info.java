// SPDX-License-Identifier: Apache-2.0
/// Makes the signatures of deposited results provable for longer, and keeps them so. May import blobs, store.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.proof;
