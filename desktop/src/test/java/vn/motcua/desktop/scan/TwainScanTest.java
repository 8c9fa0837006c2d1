// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// The ladder of TWAIN against a manager and a source of our own, in this process. Whatever a test did, the source was
/// never asked out of turn, and was closed with its memory given back.
class TwainScanTest {

    private static final ScanSettings GLASS = ScanSettings.of("").at(50).with(Colour.GREY);
    private static final ScanSettings FEEDER = GLASS.with(Source.ADF);
    private static final String CLOSED = "closed 0 0";

    @TempDir
    static Path folder;

    private static TwainStandIn standIn;

    private final List<PageImage> pages = new ArrayList<>();
    private final List<String> said = new ArrayList<>(List.of(CLOSED));

    @BeforeAll
    static void build() throws Exception {
        standIn = new TwainStandIn(folder);
    }

    @AfterEach
    void theSourceWasNeverAskedOutOfTurnAndIsClosed() throws Exception {
        assertEquals(said, standIn.log());
    }

    private void scan(String how, ScanSettings settings) throws Exception {
        standIn.scan(how, settings, pages, (_, _) -> {});
    }

    private ScanProblem refused(String how, ScanSettings settings) {
        return (ScanProblem)
                assertThrows(Problem.class, () -> scan(how, settings)).code();
    }

    private List<Integer> numbers() {
        return pages.stream().map(Sheets::number).toList();
    }

    @Test
    void theGlassGivesOnePage() throws Exception {
        scan("pages=4", GLASS);
        assertEquals(List.of(1), numbers());
        assertEquals(50 * 1169 / 100, pages.getFirst().height());
        assertEquals(50, pages.getFirst().dpi());
    }

    @Test
    void theFeedersSheetsComeInOrder() throws Exception {
        scan("pages=4", FEEDER);
        assertEquals(List.of(1, 2, 3, 4), numbers());
    }

    @Test
    void bothSidesOfEachSheetCome() throws Exception {
        scan("pages=3", GLASS.with(Source.ADF_DUPLEX));
        assertEquals(List.of(1, 2, 3, 4, 5, 6), numbers());
    }

    @Test
    void aSourceThatDoesNotCountItsSheetsEndsWithTheLast() throws Exception {
        scan("pages=3,uncounted=1", FEEDER);
        assertEquals(List.of(1, 2, 3), numbers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"length=-1", "length=7", "length=1000000", "check=1", "refuse=0", "events=1,parent=1"})
    void whatTheSourceSaysBeforehandIsNotTrusted(String how) throws Exception {
        if (how.contains("parent")) {
            said.add("destroyed 1 2");
        }
        scan("pages=2," + how, FEEDER);
        assertEquals(List.of(1, 2), numbers());
        assertEquals(pages.getFirst().dpi() * 1169 / 100, pages.getFirst().height());
    }

    @ParameterizedTest
    @CsvSource({
        "COLOUR,vanilla=0,24",
        "GREY,vanilla=0,8",
        "GREY,vanilla=1,8",
        "LINEART,vanilla=0,1",
        "LINEART,vanilla=1,1",
        "LINEART,'vanilla=1,lowbit=1',1",
        "LINEART,lowbit=1,1"
    })
    void aPageComesInTheColoursAskedForHoweverBitsAreLaid(Colour colour, String how, int bits) throws Exception {
        scan("pages=2," + how, FEEDER.with(colour));
        assertEquals(List.of(1, 2), numbers());
        assertEquals(bits, Sheets.picture(pages.getFirst()).getColorModel().getPixelSize());
    }

    @Test
    void aSourceThatRefusesEverySettingStillScansItsGlass() throws Exception {
        said.addFirst("frame 8 11");
        scan("refuse=1,glass=only", GLASS);
        assertEquals(1, pages.size());
        assertEquals(200, pages.getFirst().dpi());
    }

    @ParameterizedTest
    @CsvSource({"20,JAMMED", "21,DOUBLE_FEED", "23,IO", "24,COVER_OPEN", "2,OUT_OF_MEMORY", "1,IO", "16,ACCESS"})
    void whatStopsTheFeederIsNamedAndThePagesBeforeAreKept(int condition, ScanProblem expected) {
        assertEquals(expected, refused("pages=5,jam=2,with=" + condition, FEEDER));
        assertEquals(List.of(1, 2), numbers());
    }

    @ParameterizedTest
    @CsvSource({
        "'pages=2,fail=middle,at=2',JAMMED,1",
        "'pages=2,cancel=middle,at=2',CANCELLED,1",
        "'pages=2,more=1',IO,0",
        "'pages=2,wider=1',IO,0",
        "'pages=1,endless=1',IO,0",
        "'pages=0',NO_PAPER,0",
        "'pages=0,sensor=1',NO_PAPER,0",
        "'pages=2,cover=1',COVER_OPEN,0",
        "'pages=2,offline=1',NOT_FOUND,0",
        "'busy=1',BUSY,0",
        "'sources=0',NO_SCANNER,0",
        "'old=1',NO_SCANNER,0",
        "'say=goodbye',CANCELLED,0",
        "'refuse=1',NOT_POSSIBLE,0",
        "'glass=only',NOT_POSSIBLE,0"
    })
    void eachTroubleHasItsProblemAndTheWayDownIsOrderly(String how, ScanProblem expected, int whole) {
        assertEquals(expected, refused(how, FEEDER));
        assertEquals(whole, pages.size());
    }

    @Test
    void aScannerWithoutDuplexSaysSo() {
        assertEquals(ScanProblem.NOT_POSSIBLE, refused("duplex=0", GLASS.with(Source.ADF_DUPLEX)));
    }

    @Test
    void anUnknownScannerIsNotFound() {
        assertEquals(
                ScanProblem.NOT_FOUND, refused("pages=1", new ScanSettings("twain:x", 50, Colour.GREY, Source.ADF)));
    }

    @Test
    void aSourceThatWantsItsOwnWindowIsGivenIt() throws Exception {
        said.addFirst("shown 0 0");
        scan("window=1", GLASS);
        assertEquals(1, pages.size());
    }

    @Test
    void aCancelBetweenTwoStripsDropsThePageInHand() {
        var problem = assertThrows(
                Problem.class,
                () -> standIn.scan("pages=5", FEEDER.at(200), pages, (feed, told) -> {
                    if (told.kind() == Told.Kind.ROWS && told.page() == 2) {
                        feed.cancel();
                    }
                }));
        assertEquals(ScanProblem.CANCELLED, problem.code());
        assertEquals(List.of(1), numbers());
    }

    @Test
    void theStructsLieAsACompilerLaysThem() {
        said.clear();
        var laid = standIn.layout();
        assertTrue(laid.size() > 30);
        laid.forEach((name, bytes) -> {
            var parts = name.split("\\.");
            var struct = TwainStruct.valueOf(parts[0]);
            assertEquals(bytes, parts.length == 1 ? struct.bytes() : struct.offset(parts[1]), name);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 300, 200.5, -1000, -0.25, 8.268, 32767})
    void aNumberOfTwainsOwnComesBackAsItWas(double value) {
        said.clear();
        assertEquals(value, TwainStruct.fix32(TwainStruct.fix32(value)), 1.0 / 65_536);
    }

    @Test
    void aMachineWithoutAManagerHasNoScanner() {
        said.clear();
        var problem = assertThrows(Problem.class, () -> new TwainLibrary("/nowhere/TWAINDSM.dll"));
        assertEquals(ScanProblem.NO_SCANNER, problem.code());
        assertEquals(List.of(), new TwainScanner(new TwainConfig("", "", Map.of())).devices());
    }
}
