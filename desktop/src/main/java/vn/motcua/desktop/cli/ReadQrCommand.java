// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.motcua.desktop.qr.QrProblem;
import vn.motcua.desktop.qr.QrReader;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealText;

/// QR codes of pictures and PDFs, all of each page, and what kind of code each is. Pages without one are passed over,
/// unless a file has none at all.
@Command(name = "read-qr")
final class ReadQrCommand implements Callable<Integer> {

    @Mixin
    private final Report report;

    @Parameters(arity = "1..*", paramLabel = "IMAGE", descriptionKey = "files")
    private List<Path> files = List.of();

    ReadQrCommand(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() {
        return report.each(files, this::read);
    }

    private void read(Path file) {
        var count = new int[2];
        new FolderScanner(List.of(file)).scan(ScanSettings.of(""), page -> {
            count[0]++;
            for (var text : QrReader.all(page)) {
                count[1]++;
                say(file, count[0], text);
            }
        });
        if (count[1] == 0) {
            throw new Problem(QrProblem.NO_CODE);
        }
    }

    private void say(Path file, int page, String text) {
        var card = card(text);
        var kind = card != null ? "citizen-card" : SealText.looksLike(text) ? "seal" : "other";
        var heading = files.size() > 1 || page > 1 ? report.heading(file, page) + "\n" : "";
        if (card == null) {
            report.found(heading + text, "file", file.toString(), "page", page, "kind", kind, "text", text);
        } else {
            report.found(
                    heading + text,
                    "file",
                    file.toString(),
                    "page",
                    page,
                    "kind",
                    kind,
                    "text",
                    text,
                    "number",
                    card.number().value(),
                    "name",
                    card.name(),
                    "birth",
                    card.birth().text(),
                    "sex",
                    card.sex());
        }
    }

    private static @Nullable CitizenCard card(String text) {
        try {
            return CitizenCard.parse(text);
        } catch (Problem notACard) {
            return null;
        }
    }
}
