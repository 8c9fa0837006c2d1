// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signing.digitise.FileChoice;

/// Asks for files in the system's own windows.
final class ChooseFiles implements FileChoice {

    private final Words words;
    private @Nullable File folder;

    ChooseFiles(Words words) {
        this.words = words;
    }

    @Override
    public List<Path> scans() {
        var chosen =
                chooser("*.pdf", "*.jpg", "*.jpeg", "*.png", "*.tif", "*.tiff").showOpenMultipleDialog(null);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public @Nullable Path sheet() {
        return kept(chooser("*.xlsx", "*.csv").showOpenDialog(null));
    }

    @Override
    public @Nullable Path save(String name) {
        var chooser = chooser("*.xlsx", "*.csv");
        chooser.setInitialFileName(name);
        return kept(chooser.showSaveDialog(null));
    }

    private FileChooser chooser(String... endings) {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new ExtensionFilter(words.get("digitise.title"), endings));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private @Nullable Path kept(@Nullable File chosen) {
        if (chosen == null) {
            return null;
        }
        folder = chosen.getParentFile();
        return chosen.toPath();
    }
}
