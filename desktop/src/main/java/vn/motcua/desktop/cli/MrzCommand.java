// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.motcua.desktop.ocr.MrzReader;
import vn.motcua.desktop.ocr.OcrProblem;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.model.citizen.Mrz;
import vn.motcua.model.problem.Problem;

/// Machine-readable zones on pictures and PDFs of citizen cards and passports, all of each page. Pages without one are
/// passed over, unless a file has none at all.
@Command(name = "mrz")
final class MrzCommand implements Callable<Integer> {

    @Mixin
    private final Report report;

    @Parameters(arity = "1..*", paramLabel = "IMAGE", descriptionKey = "files")
    private List<Path> files = List.of();

    MrzCommand(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() {
        try (var reader = MrzReader.open(TesseractOcr.userCache())) {
            return report.each(files, file -> read(file, reader));
        }
    }

    private void read(Path file, MrzReader reader) {
        var count = new int[2];
        new FolderScanner(List.of(file)).scan(ScanSettings.of(""), page -> {
            count[0]++;
            for (var mrz : reader.all(page)) {
                count[1]++;
                say(file, count[0], mrz);
            }
        });
        if (count[1] == 0) {
            throw new Problem(OcrProblem.NO_MRZ);
        }
    }

    private void say(Path file, int page, Mrz mrz) {
        var heading = files.size() > 1 || page > 1 ? report.heading(file, page) + "\n" : "";
        report.found(
                heading + text(mrz),
                "file",
                file.toString(),
                "page",
                page,
                "document",
                mrz.documentCode(),
                "country",
                mrz.country(),
                "documentNumber",
                mrz.documentNumber(),
                "number",
                number(mrz),
                "name",
                mrz.name(),
                "birth",
                mrz.birth().text(),
                "sex",
                mrz.sex(),
                "expiry",
                expiry(mrz),
                "repaired",
                mrz.repaired());
    }

    private String text(Mrz mrz) {
        var number = number(mrz);
        var sex = mrz.sex();
        var expiry = mrz.expiry();
        return report.words()
                .get(
                        "cli.mrz",
                        mrz.name(),
                        number == null ? "—" : number,
                        mrz.birth().text(),
                        sex == null ? "—" : sex.word(),
                        mrz.documentCode() + " " + mrz.country() + " " + mrz.documentNumber(),
                        expiry == null ? "—" : SealFacts.DAY.format(expiry));
    }

    private static @Nullable String number(Mrz mrz) {
        var number = mrz.citizenNumber();
        return number == null ? null : number.value();
    }

    private static @Nullable String expiry(Mrz mrz) {
        var expiry = mrz.expiry();
        return expiry == null ? null : expiry.toString();
    }
}
