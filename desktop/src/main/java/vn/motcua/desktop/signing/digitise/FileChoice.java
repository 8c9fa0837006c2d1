// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks for files; nothing if the officer thought better of it.
public interface FileChoice {

    /// PDFs and pictures: each is a paper of its own.
    List<Path> scans();

    /// A worksheet, XLSX or CSV.
    @Nullable
    Path sheet();

    /// Where to write, with a name to begin with.
    @Nullable
    Path save(String name);
}
