// SPDX-License-Identifier: Apache-2.0
/// Papers by SHA-256: resumable, encrypted, put twice = once. May import store and access.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.blobs;
