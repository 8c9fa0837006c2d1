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

    /// What an office keeps of a day lies beside the forms once more, under a name that anyone can read.
    private static final Map<FormKind, String> LISTS = Map.of(
            FormKind.REGISTER, "register",
            FormKind.SHIFT_REPORT, "shift-report",
            FormKind.REMITTANCE, "remittance",
            FormKind.SETTLEMENT, "settlement",
            FormKind.DOSSIER_HAND_OVER, "hand-over-dossiers",
            FormKind.RESULT_HAND_OVER, "hand-over-results",
            FormKind.BAG_RECORD, "hand-over-post",
            FormKind.STATISTICS, "statistics");

    private final FilePrinter printer;
    private final FilePrinter lists;
    private final Forms forms = Forms.shipped();
    private final Map<FormKind, Integer> printed = new EnumMap<>(FormKind.class);

    /// @param folder of the day
    Tray(Path folder) {
        this.printer = new FilePrinter(folder.resolve("forms"));
        this.lists = new FilePrinter(folder);
    }

    /// What the use cases print; their jobs are called `<number of the form>-<code>`.
    @Override
    public void print(byte[] pdf, PrintJob job) {
        var title = job.title();
        for (var kind : FormKind.values()) {
            if (title.startsWith(kind.number() + "-")) {
                printed.merge(kind, 1, Integer::sum);
                var list = LISTS.get(kind);
                if (list != null) {
                    var rest = title.substring(kind.number().length());
                    lists.print(pdf, new PrintJob(list + rest, job.copies()));
                }
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
