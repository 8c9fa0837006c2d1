// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes a rename outlive a power failure.
final class Durable {

    private Durable() {}

    /// Syncs a folder's entries; where the system opens no folders (Windows) a rename is durable by itself.
    static void folder(Path folder) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
