// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.counter.Devices;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.Device;
import vn.motcua.desktop.scan.ScannerWatch;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.scan.Scanners.Presence;
import vn.motcua.desktop.shell.DeviceState;

/// The machines in the top bar: whether the chosen scanner answers, watched while somebody works, and the printer. That
/// a scanner went or came back is also said once.
final class MachineDots {

    private final Devices devices;
    private final Words words;
    private final ObjectProperty<List<DeviceState>> shown;
    private @Nullable ScannerWatch watch;
    private @Nullable Runnable ear;
    private Presence told = Presence.UNKNOWN;

    /// @param say shows one sentence
    MachineDots(Devices devices, Words words, Background background, Consumer<String> say) {
        this.devices = devices;
        this.words = words;
        this.shown = new SimpleObjectProperty<>(states());
        if (devices.scanner() instanceof Scanners scanners) {
            ear = scanners.onChange(now -> background.onScreen(() -> heard(scanners, now, say)));
            watch = new ScannerWatch(scanners);
        }
    }

    ObservableValue<List<DeviceState>> shown() {
        return shown;
    }

    private void heard(Scanners scanners, Presence now, Consumer<String> say) {
        shown.set(states());
        var title = scanners.chosen().map(Device::title).orElse("");
        if (now == Presence.LOST) {
            say.accept(words.get("shell.scanner.lost", title));
        } else if (now == Presence.HERE && told == Presence.LOST) {
            say.accept(words.get("shell.scanner.back", title));
        }
        told = now;
    }

    private List<DeviceState> states() {
        return List.of(scanner(), new DeviceState("printer-outline", true, devices.printerName()));
    }

    private DeviceState scanner() {
        if (!(devices.scanner() instanceof Scanners scanners)) {
            return new DeviceState("scanner", !devices.device().isEmpty(), devices.device());
        }
        var title = scanners.chosen().map(Device::title).orElse("");
        if (title.isEmpty()) {
            return new DeviceState("scanner", false, words.get("shell.scanner.none"));
        }
        return scanners.presence() == Presence.LOST
                ? new DeviceState("scanner", false, words.get("shell.scanner.lost", title))
                : new DeviceState("scanner", true, title);
    }

    void close() {
        if (watch != null) {
            watch.close();
        }
        if (ear != null) {
            ear.run();
        }
    }
}
