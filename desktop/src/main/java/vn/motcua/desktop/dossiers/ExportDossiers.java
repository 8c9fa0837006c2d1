// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.NationalPayload;

/// Writes dossiers to files: masked, for a spreadsheet; and whole, as the national portal takes them. Each is written
/// down, without names.
public final class ExportDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(ExportDossiers.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String BOM = "\uFEFF";
    private static final String LINE = "\r\n";
    private static final int PAGE = 500;

    private final Work work;
    private final Words words;

    ExportDossiers(Work work, Words words) {
        this.work = work;
        this.words = words;
    }

    /// A list as CSV (UTF-8 with BOM, RFC 4180), names and numbers masked.
    ///
    /// @throws Problem NOT_WRITTEN
    public Path table(List<Dossier> dossiers, Path folder) {
        var heads = Stream.of("code", "procedure", "applicant", "number", "stage", "received", "promised", "clerk")
                .map(key -> words.get("dossiers." + key));
        var text = new StringBuilder(BOM).append(line(heads)).append(LINE);
        dossiers.forEach(d -> text.append(line(cells(d))).append(LINE));
        return write(folder, ".csv", text.toString().getBytes(StandardCharsets.UTF_8), dossiers.size());
    }

    /// Every dossier with what happened to it, as `DongBoHoSoMC`; no service is called.
    ///
    /// @throws Problem NOT_WRITTEN
    public Path payload(List<Dossier> dossiers, Path folder) {
        var entries = dossiers.stream()
                .map(d -> new NationalPayload.Entry(
                        d,
                        work.deadlines().procedure(d),
                        work.store().dossiers().history(d.id())))
                .toList();
        return write(folder, ".json", NationalPayload.write(entries), dossiers.size());
    }

    /// All of a list, page by page.
    public List<Dossier> all(DossierGroup group) {
        var soon = work.deadlines().soon(work.now());
        var all = new ArrayList<Dossier>();
        while (all.size() % PAGE == 0) {
            var page = work.store().dossiers().page(group, work.seat().officer().id(), soon, all.size(), PAGE);
            if (page.isEmpty()) {
                break;
            }
            all.addAll(page);
        }
        return all;
    }

    private Stream<String> cells(Dossier d) {
        var receipt = d.receipt();
        return Stream.of(
                FormFacts.code(d),
                d.procedureName(),
                Mask.name(d.applicant().name()),
                d.applicant().number().masked(),
                words.get("dossiers.stage." + DossierRow.stage(d.stage())),
                receipt.map(r -> Asking.say(Deadlines.local(r.receivedAt()))).orElse(""),
                receipt.map(Receipt::due).map(Asking::say).orElse(""),
                receipt.map(r -> work.store().colleagues().name(r.receivedBy())).orElse(""));
    }

    private static String line(Stream<String> cells) {
        return cells.map(ExportDossiers::cell).collect(Collectors.joining(","));
    }

    /// Quoted; what a spreadsheet would take for a formula is not one.
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private Path write(Path folder, String ending, byte[] bytes, int count) {
        var file = folder.resolve("ho-so-" + STAMP.format(work.now()) + ending);
        try {
            Files.createDirectories(folder);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Problem(e, DossiersProblem.NOT_WRITTEN, file);
        }
        LOG.info(
                "exported {} dossiers as {} by {}",
                count,
                ending,
                work.seat().officer().id());
        return file;
    }
}
