// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes the sample papers and cards of `assets/samples`: all about the invented family of seed 0. Run it again
/// after a change to the papers.
public final class SampleFiles {

    private SampleFiles() {}

    /// @param args the folder to write to
    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var civil = new CivilPapers(0);
        for (var paper : List.of(
                civil.birthDeclaration(),
                civil.birthNotice(),
                civil.maritalDeclaration(),
                new OtherPapers(0).certifiedCopy())) {
            var worn = SamplePages.turned(SamplePages.paper(paper, Wear.STAMP, 0, 200), 0.7);
            Files.write(
                    folder.resolve(paper.name() + ".jpg"),
                    SamplePages.page(worn, 0.8f).bytes());
            Files.writeString(folder.resolve(paper.name() + ".txt"), truth(worn));
        }
        var cards = new SampleCards(0);
        Files.write(
                folder.resolve("card-front-2021.png"),
                SamplePages.png(cards.front2021(), SampleCards.dpi()).bytes());
        Files.write(
                folder.resolve("card-2024-back.png"),
                SamplePages.png(cards.back2024(), SampleCards.dpi()).bytes());
        Files.writeString(
                folder.resolve("card-2024-back.txt"), cards.qrText() + "\n" + String.join("\n", cards.mrz()) + "\n");
    }

    private static String truth(PaintedPaper paper) {
        var fields = new TreeMap<>(paper.paper().fields())
                .entrySet().stream().map(f -> f.getKey() + " = " + f.getValue()).collect(Collectors.joining("\n"));
        return fields + "\n---\n" + paper.texts().getFirst();
    }
}
