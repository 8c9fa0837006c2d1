// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.motcua.model.problem.Problem;

/// A profile belongs to one running program. The lock goes with the process, however it ends.
final class ProfileLock implements AutoCloseable {

    private final FileChannel file;

    private ProfileLock(FileChannel file) {
        this.file = file;
    }

    static ProfileLock take(Path profile) {
        try {
            Files.createDirectories(profile);
            var file = FileChannel.open(
                    profile.resolve("counter.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(file)) {
                file.close();
                throw new Problem(StoreProblem.IN_USE);
            }
            return new ProfileLock(file);
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // nothing was written to it
        }
    }
}
