// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.Device;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.scan.escl.EsclScanner;
import vn.motcua.desktop.scan.escl.MdnsSearch;
import vn.motcua.desktop.settings.DevicesView;
import vn.motcua.desktop.settings.DevicesViewModel;

/// The desk of devices, for screens.
final class DevicesScreens {

    private DevicesScreens() {}

    /// @param full with a scanner that was tried and one that does not answer
    static Desk desk(Words words, boolean full) {
        var book = ScannerBook.ofMemory();
        var nobody = new MdnsSearch(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9), Duration.ofMillis(50));
        var scanners = new Scanners(List.of(new EsclScanner(book::isFamiliar, book::addresses, nobody)), book);
        var model = new DevicesViewModel(scanners, words, Background.direct(), SampleScreens.CLOCK, _ -> {});
        var view = new DevicesView(model, words);
        if (full) {
            fill(book, model);
        } else {
            model.search();
        }
        return view;
    }

    private static void fill(ScannerBook book, DevicesViewModel model) {
        try (var device = new EsclDevice(Model.office())) {
            var sheet = new BufferedImage(827, 1169, BufferedImage.TYPE_3BYTE_BGR);
            var g = sheet.createGraphics();
            g.setColor(new Color(240, 238, 230));
            g.fillRect(0, 0, 827, 1169);
            g.setColor(Color.DARK_GRAY);
            for (var y = 120; y < 1000; y += 40) {
                g.fillRect(100, y, 620 - y % 3 * 90, 12);
            }
            g.dispose();
            device.lay(List.of(sheet));
            book.add("escl:http://127.0.0.1:9/eSCL");
            model.address().set(device.address());
            model.add();
            model.search();
            model.testChosen();
            model.rows()
                    .add(new DevicesViewModel.Row(
                            new Device("plustek:libusb:001:004", "Plustek", "OpticSlim 2700"),
                            DevicesViewModel.Row.State.TESTING,
                            false,
                            "",
                            null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
