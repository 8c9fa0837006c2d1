// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

/// Somebody is told of each change until this is closed. The store lives as long as the program: whoever lives shorter
/// must close what it listens by, else the store holds it for ever.
public interface Listening extends AutoCloseable {

    @Override
    void close();
}
