// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

/// How a store key is put away for one officer. Password based for now; the key stores of operating systems fit
/// here too.
interface KeyWrap {

    /// A key as put away.
    ///
    /// @param how which wrap made it
    /// @param parameters of that wrap, for example memory in KiB, rounds, lanes
    /// @param salt hex
    /// @param sealed hex
    record Wrapped(String how, java.util.List<Integer> parameters, String salt, String sealed) {}

    Wrapped wrap(StoreKey key, String password);

    /// @throws vn.motcua.model.problem.Problem WRONG_PASSWORD
    StoreKey unwrap(Wrapped wrapped, String password);
}
