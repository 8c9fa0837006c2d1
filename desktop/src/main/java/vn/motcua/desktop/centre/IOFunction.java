// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.IOException;

/// A function that reads.
@FunctionalInterface
public interface IOFunction<T, R> {
    R apply(T value) throws IOException;
}
