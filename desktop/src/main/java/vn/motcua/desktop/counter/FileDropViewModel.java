// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.scan.WatchedFolder;

/// The watched folder beside the scan sheet: while the sheet is open, what comes is taken into it at once; what lay
/// there before is only counted, for it may be another citizen's, until the clerk says that it is this one's.
public final class FileDropViewModel {

    private final ScanViewModel scan;
    private final Intake intake;
    private final Background background;
    private final List<Path> queue = new ArrayList<>();
    private final List<Path> lying = new ArrayList<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private @Nullable WatchedFolder folder;
    private boolean open;

    FileDropViewModel(ScanViewModel scan, Intake intake, Background background) {
        this.scan = scan;
        this.intake = intake;
        this.background = background;
        scan.scanning().subscribe(_ -> next());
    }

    /// How many files lay there when the sheet was opened.
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether the sheet is open now.
    void shown(boolean now) {
        if (now) {
            open();
        } else {
            close();
        }
    }

    private void open() {
        if (open) {
            return;
        }
        open = true;
        background.run(this::watched).then(this::begin).orElse(scan::say);
    }

    private Optional<WatchedFolder> watched() {
        return intake.watched().map(path -> WatchedFolder.open(path, this::arrived));
    }

    private void begin(Optional<WatchedFolder> found) {
        found.ifPresent(now -> {
            if (open) {
                folder = now;
                lying.addAll(now.before());
                waiting.set(lying.size());
            } else {
                now.close();
            }
        });
    }

    private void arrived(List<Path> files) {
        background.onScreen(() -> {
            queue.addAll(files);
            next();
        });
    }

    /// The clerk says that what lay there belongs to this citizen.
    public void takeWaiting() {
        queue.addAll(lying);
        lying.clear();
        waiting.set(0);
        next();
    }

    private void next() {
        if (!queue.isEmpty() && open && !scan.scanning().get()) {
            var files = List.copyOf(queue);
            queue.clear();
            scan.takeFrom(files);
        }
    }

    /// What comes from now on waits.
    private void close() {
        open = false;
        queue.clear();
        lying.clear();
        waiting.set(0);
        if (folder != null) {
            folder.close();
            folder = null;
        }
    }
}
