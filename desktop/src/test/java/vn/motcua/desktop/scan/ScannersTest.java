// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.demo.scanner.Announcer;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.desktop.scan.Scanners.Presence;
import vn.motcua.desktop.scan.escl.EsclScanner;
import vn.motcua.desktop.scan.escl.MdnsSearch;
import vn.motcua.model.problem.Problem;

/// One list of scanners, found by name or by address, and the chosen one that comes and goes.
class ScannersTest {

    @TempDir
    Path folder;

    private EsclDevice device;
    private Announcer network;
    private ScannerBook book;

    @BeforeEach
    void switchOn() throws Exception {
        device = new EsclDevice(Model.office());
        device.lay(List.of(Sheets.sheet(1, 100)));
        network = new Announcer();
        book = ScannerBook.at(folder.resolve("scanners.json"));
    }

    @AfterEach
    void switchOff() {
        device.close();
        network.close();
    }

    private Scanners scanners() {
        var nobody = new MdnsSearch(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), network.port()), Duration.ofMillis(400));
        return new Scanners(List.of(new EsclScanner(book::isFamiliar, book::addresses, nobody)), book);
    }

    private static ScanSettings glass() {
        return ScanSettings.of("").at(100);
    }

    @Test
    void aDeviceThatAnnouncesItselfIsFoundWithItsNameAndId() {
        network.announce(device);
        var found = scanners().devices();
        assertEquals(List.of(device.device()), found.stream().map(Device::name).toList());
        assertEquals("Motcua Test Scanner", found.getFirst().title());
        assertTrue(found.getFirst().id().startsWith("6c0a3b1e"));
    }

    @Test
    void oddAnswersFromTheNetworkDoNoHarm() {
        network.announce(device);
        network.babble(true);
        assertEquals(1, scanners().devices().size());
    }

    @Test
    void aDeviceIsAddedByItsAddressAndRemembered() {
        var added = scanners().add("127.0.0.1:" + device.port());
        assertEquals(device.device(), added.name());
        var later = ScannerBook.at(folder.resolve("scanners.json"));
        assertEquals(List.of(device.device()), later.addresses());
        assertEquals(1, scanners().devices().size());
    }

    @Test
    void whatIsNoAddressIsSaidToBeNone() {
        for (var text : List.of("", "ftp://x/eSCL", "http://", "một hai", "http://a:b@host/")) {
            var problem = assertThrows(Problem.class, () -> scanners().add(text), text);
            assertEquals(ScanProblem.BAD_ADDRESS, problem.code(), text);
        }
    }

    @Test
    void theChosenScannerScansWithoutBeingNamed() {
        var scanners = scanners();
        scanners.choose(scanners.add(device.address()));
        assertEquals(1, Sheets.scan(scanners, glass()).size());
        assertEquals(1, Sheets.scan(scanners(), glass()).size());
    }

    @Test
    void aScannerThatCameBackAtAnotherAddressIsFoundAndScans() throws Exception {
        var scanners = scanners();
        network.announce(device);
        scanners.choose(scanners.devices().getFirst());
        device.close();
        device = new EsclDevice(Model.office());
        device.lay(List.of(Sheets.sheet(1, 100)));
        network.announce(device);
        assertEquals(1, Sheets.scan(scanners, glass()).size());
        assertEquals(device.device(), book.chosen().orElseThrow().name());
    }

    @Test
    void aLostScannerIsSaidAndItsReturnToo() throws Exception {
        var scanners = scanners();
        network.announce(device);
        scanners.choose(scanners.devices().getFirst());
        var heard = new ArrayList<Presence>();
        scanners.onChange(heard::add);
        device.close();
        network.silence();
        assertEquals(
                ScanProblem.NOT_FOUND,
                assertThrows(Problem.class, () -> scanners.scan(glass(), _ -> {}))
                        .code());
        device = new EsclDevice(Model.office());
        network.announce(device);
        assertEquals(Presence.HERE, scanners.look());
        assertEquals(List.of(Presence.LOST, Presence.HERE), heard);
    }

    @Test
    void aBookThatCannotBeReadIsEmpty() throws Exception {
        Files.writeString(folder.resolve("scanners.json"), "{\"chosen\": 7");
        assertTrue(ScannerBook.at(folder.resolve("scanners.json")).chosen().isEmpty());
    }
}
