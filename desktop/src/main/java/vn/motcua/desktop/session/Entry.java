// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import vn.motcua.model.office.OfficerId;

/// What the sign-in screen asks of the machine; each may take seconds and may throw a `Problem`.
///
/// @param <T> what stands for whoever came in
/// @param enrolled whether this desk is known to a centre
/// @param enrol takes the enrolment text and the desk's short name
/// @param signIn takes the officer and the password
/// @param reachable whether the centre answers now
public record Entry<T>(
        BooleanSupplier enrolled,
        BiConsumer<String, String> enrol,
        BiFunction<OfficerId, String, T> signIn,
        BooleanSupplier reachable) {}
