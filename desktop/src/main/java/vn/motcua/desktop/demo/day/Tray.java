// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import vn.motcua.desktop.forms.FormContent;
import vn.motcua.desktop.forms.FormKind;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.print.FilePrinter;
import vn.motcua.desktop.print.PrintJob;
import vn.motcua.desktop.print.Printer;

/// Where all that the ward prints falls into: a file a sheet, the form's number first in its name.
final class Tray implements Printer {

    private final FilePrinter printer;
    private final Forms forms = Forms.shipped();
    private final Map<FormKind, Integer> printed = new EnumMap<>(FormKind.class);

    Tray(Path folder) {
        this.printer = new FilePrinter(folder);
    }

    /// What the use cases print; their jobs are called `<number of the form>-<code>`.
    @Override
    public void print(byte[] pdf, PrintJob job) {
        var title = job.title();
        for (var kind : FormKind.values()) {
            if (title.startsWith(kind.number() + "-")) {
                printed.merge(kind, 1, Integer::sum);
            }
        }
        printer.print(pdf, job);
    }

    void put(FormKind kind, String code, byte[] pdf) {
        print(pdf, new PrintJob(kind.number() + "-" + code, 1));
    }

    void put(FormContent content, String code) {
        put(content.kind(), code, forms.allCopies(content, true));
    }

    /// How many sheets of each form.
    Map<FormKind, Integer> printed() {
        return Map.copyOf(printed);
    }
}
