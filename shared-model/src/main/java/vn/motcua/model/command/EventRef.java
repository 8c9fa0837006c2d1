// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

/// Where an event stands: the `seq`-th of its scope.
public record EventRef(Scope scope, long seq) {}
