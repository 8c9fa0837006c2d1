// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import vn.motcua.desktop.qr.QrReader;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScanSettings;

/// The QR codes in photographs and scans from outside. The files are parsed in the child process.
final class CodesOnPaper {

    private CodesOnPaper() {}

    /// @return each text once, in the order of the pages
    /// @throws vn.motcua.model.problem.Problem what is wrong with the files
    static List<String> in(List<Path> files) {
        var texts = new LinkedHashSet<String>();
        new FolderScanner(files).scan(ScanSettings.of(""), page -> texts.addAll(QrReader.all(page)));
        return List.copyOf(texts);
    }
}
