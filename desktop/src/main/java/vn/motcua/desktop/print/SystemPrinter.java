// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.print;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.Size2DSyntax;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// A queue of the operating system (CUPS, Windows). The paper is chosen by the size of the first page.
public final class SystemPrinter implements Printer {

    private static final float POINTS_PER_INCH = 72;

    private final String queue;

    /// @param queue a name of [#queues]; empty takes the system's default
    public SystemPrinter(String queue) {
        this.queue = queue;
    }

    /// Names of the printers that this machine has now; the default first.
    public static List<String> queues() {
        var standard = PrintServiceLookup.lookupDefaultPrintService();
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .map(PrintService::getName)
                .sorted((a, b) -> Boolean.compare(isNamed(standard, b), isNamed(standard, a)))
                .toList();
    }

    private static boolean isNamed(@Nullable PrintService service, String name) {
        return service != null && service.getName().equals(name);
    }

    @Override
    public void print(byte[] pdf, PrintJob job) {
        var all = PrintServiceLookup.lookupPrintServices(null, null);
        print(pdf, job, chosen(queue, all, PrintServiceLookup.lookupDefaultPrintService()));
    }

    static void print(byte[] pdf, PrintJob job, PrintService service) {
        try (var document = Loader.loadPDF(pdf)) {
            var printing = PrinterJob.getPrinterJob();
            printing.setPrintService(service);
            printing.setJobName(job.title());
            printing.setPageable(new PDFPageable(document, Orientation.AUTO));
            printing.print(wishes(document, job));
        } catch (PrinterException | IOException e) {
            throw new Problem(e, PrintProblem.REFUSED, service.getName());
        }
    }

    private static HashPrintRequestAttributeSet wishes(PDDocument document, PrintJob job) {
        var wishes = new HashPrintRequestAttributeSet(new JobName(job.title(), null));
        wishes.add(new Copies(job.copies()));
        wishes.add(Sides.ONE_SIDED); // the copies of a form are given to different people
        var box = document.getPage(0).getCropBox();
        var shorter = Math.min(box.getWidth(), box.getHeight()) / POINTS_PER_INCH;
        var longer = Math.max(box.getWidth(), box.getHeight()) / POINTS_PER_INCH;
        var media = MediaSize.findMedia(shorter, longer, Size2DSyntax.INCH);
        if (media != null) {
            wishes.add(media);
        }
        return wishes;
    }

    /// @param all every printer of the machine
    /// @param standard the default one, if there is one
    static PrintService chosen(String queue, PrintService[] all, @Nullable PrintService standard) {
        if (queue.isEmpty()) {
            if (standard == null) {
                throw new Problem(PrintProblem.NO_PRINTER);
            }
            return standard;
        }
        return Arrays.stream(all)
                .filter(s -> s.getName().equals(queue))
                .findAny()
                .orElseThrow(() -> new Problem(PrintProblem.NOT_FOUND, queue));
    }
}
