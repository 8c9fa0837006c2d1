// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// What a procedure costs, in đồng.
///
/// @param atCounter filed at a counter or by post
/// @param online filed online
public record Fee(long atCounter, long online) {}
