// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.print;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.motcua.model.problem.Problem;

/// A printer whose paper is a folder: each job becomes one PDF named by its title; nothing is overwritten.
public final class FilePrinter implements Printer {

    private final Path folder;

    public FilePrinter(Path folder) {
        this.folder = folder;
    }

    @Override
    public void print(byte[] pdf, PrintJob job) {
        printed(pdf, job);
    }

    /// Prints, and tells which file it became.
    public Path printed(byte[] pdf, PrintJob job) {
        var name = job.title().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        try {
            Files.createDirectories(folder);
            for (var i = 1; ; i++) {
                var file = folder.resolve(i == 1 ? name + ".pdf" : name + "-" + i + ".pdf");
                try {
                    return Files.write(file, pdf, StandardOpenOption.CREATE_NEW);
                } catch (FileAlreadyExistsException taken) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw new Problem(e, PrintProblem.NOT_WRITTEN, folder);
        }
    }
}
