// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import vn.motcua.model.problem.Problem;

/// Something wrong, or odd, in a request.
///
/// @param field key of the field it is shown at
public record Finding(String field, Severity severity, Problem problem) {}
