// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.problem.Problem;

class PrinterTest {

    private static final PrintJob RECEIPT = new PrintJob("000.00.01.H26-260105-0001", 1);

    @TempDir
    Path folder;

    private static byte[] a5() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A5));
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void aJobBecomesAFileNamedByItsTitle() throws Exception {
        var pdf = a5();
        var file = new FilePrinter(folder.resolve("new")).printed(pdf, RECEIPT);
        assertEquals("000.00.01.H26-260105-0001.pdf", file.getFileName().toString());
        assertArrayEquals(pdf, Files.readAllBytes(file));
    }

    @Test
    void printingAgainOverwritesNothing() throws Exception {
        var printer = new FilePrinter(folder);
        printer.print(a5(), RECEIPT);
        printer.print(a5(), RECEIPT);
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aTitleNeverLeavesTheFolder() throws Exception {
        var file = new FilePrinter(folder).printed(a5(), new PrintJob("../../x/y", 1));
        assertEquals(folder, file.getParent());
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldSo() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var problem = assertThrows(Problem.class, () -> new FilePrinter(file).print(a5(), RECEIPT));
        assertEquals(PrintProblem.NOT_WRITTEN, problem.code());
    }

    @Test
    void aPrinterThatIsNotThereIsToldByName() throws Exception {
        var problem = assertThrows(Problem.class, () -> new SystemPrinter("Quầy 99").print(a5(), RECEIPT));
        assertEquals(PrintProblem.NOT_FOUND, problem.code());
        assertEquals("Quầy 99", problem.args().getFirst());
    }

    @Test
    void aMachineWithoutAnyPrinterSaysSo() {
        var problem = assertThrows(Problem.class, () -> SystemPrinter.chosen("", new PrintService[0], null));
        assertEquals(PrintProblem.NO_PRINTER, problem.code());
    }

    @Test
    void anA5PageIsDrawnOnA5Paper() throws Exception {
        var paper = new ByteArrayOutputStream();
        var service = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                .getPrintService(paper);
        SystemPrinter.print(a5(), RECEIPT, service);
        var postScript = paper.toString(StandardCharsets.ISO_8859_1);
        assertTrue(postScript.startsWith("%!PS"));
        assertTrue(postScript.contains("419") || postScript.contains("420"), "width of A5 in points");
    }

    @Test
    void whatIsNoPdfIsRefused() {
        var service = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                .getPrintService(new ByteArrayOutputStream());
        var problem = assertThrows(Problem.class, () -> SystemPrinter.print(new byte[] {1}, RECEIPT, service));
        assertEquals(PrintProblem.REFUSED, problem.code());
    }
}
