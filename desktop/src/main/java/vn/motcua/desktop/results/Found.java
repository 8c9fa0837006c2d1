// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import vn.motcua.model.result.Result;

/// A result with the name of its owner.
///
/// @param owner empty where this counter does not know the person
public record Found(Result result, String owner) {}
