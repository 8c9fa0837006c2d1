// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.scan.escl.EsclScanner;
import vn.motcua.desktop.scan.escl.MdnsSearch;
import vn.motcua.desktop.settings.DevicesViewModel.Row.State;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

/// The clerk finds, adds, tries and chooses a scanner.
class DevicesViewModelTest {

    private final List<Problem> problems = new ArrayList<>();
    private final ScannerBook book = ScannerBook.ofMemory();
    private EsclDevice device;
    private DevicesViewModel model;

    @BeforeEach
    void switchOn() throws Exception {
        device = new EsclDevice(Model.office());
        device.lay(List.of(new BufferedImage(827, 1169, BufferedImage.TYPE_3BYTE_BGR)));
        var nobody = new MdnsSearch(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9), Duration.ofMillis(60));
        var scanners = new Scanners(List.of(new EsclScanner(book::isFamiliar, book::addresses, nobody)), book);
        model = new DevicesViewModel(
                scanners,
                Words.of(Words.VIETNAMESE),
                Background.direct(),
                java.time.Clock.fixed(Sample.NOW, java.time.ZoneId.of("Asia/Ho_Chi_Minh")),
                problems::add);
        model.search();
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    private void add() {
        model.address().set("127.0.0.1:" + device.port());
        model.add();
    }

    @Test
    void theFirstScannerThatIsAddedIsChosenAtOnce() {
        add();
        assertEquals(1, model.rows().size());
        assertTrue(model.rows().getFirst().chosen());
        assertEquals("", model.address().get());
        assertEquals(device.device(), book.chosen().orElseThrow().name());
    }

    @Test
    void aTestSaysWhatWasSeen() {
        add();
        model.testChosen();
        var row = model.rows().getFirst();
        assertEquals(State.HERE, row.state());
        assertTrue(row.said().contains("210 × 297 mm, 100 dpi"), row::said);
        assertNotNull(row.page());
    }

    @Test
    void aScannerThatDoesNotAnswerStaysInTheListAndTheTestSaysWhatToDo() {
        add();
        device.close();
        model.search();
        assertEquals(State.AWAY, model.rows().getFirst().state());
        model.testChosen();
        assertEquals(State.AWAY, model.rows().getFirst().state());
        assertTrue(model.rows().getFirst().said().startsWith("Không tìm thấy máy quét"));
    }

    @Test
    void aRemovedScannerIsForgotten() {
        add();
        model.remove(model.rows().getFirst());
        assertTrue(model.rows().isEmpty());
        assertTrue(book.chosen().isEmpty() && book.addresses().isEmpty());
    }

    @Test
    void aWrongAddressIsSaidAndStaysToBeMended() {
        model.address().set("máy quét tầng 2");
        model.add();
        assertEquals(ScanProblem.BAD_ADDRESS, problems.getFirst().code());
        assertEquals("máy quét tầng 2", model.address().get());
    }
}
