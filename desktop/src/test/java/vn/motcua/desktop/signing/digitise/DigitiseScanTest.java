// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.model.problem.Problem;

/// Old results that are scanned at the bench instead of named in a worksheet.
class DigitiseScanTest extends DigitiseBench {

    @Test
    void whatIsScannedWaitsUntilAPersonHasComparedIt() {
        bench.open(List.of(papers.scan("mot.png")));
        assertEquals(OldResult.State.FAULTY, line(0).state());
        var lines = bench.lines();
        lines.say(Column.NUMBER, "048 198 000 555");
        lines.say(Column.OWNER, "Nguyễn Thị Thuỳ Loan");
        lines.say(Column.KIND, "KQ.G15.000031");
        lines.say(Column.NAME, "Giấy khai sinh");
        lines.say(Column.NOTATION, "7/1998");
        lines.say(Column.SUMMARY, "Khai sinh");
        lines.say(Column.ISSUED, "2/6/1998");
        assertEquals(OldResult.State.PROPOSED, line(0).state());
        assertEquals(0, lines.count(OldResult::isEligible));
        lines.confirm();
        bench.sign(OldPapers.PIN.toCharArray());
        assertEquals(OldResult.State.DEPOSITED, line(0).state(), () -> String.valueOf(line(0).problem()));
    }

    @Test
    void aJamCostsNoPageAndNeitherDoesAPowerFailure() {
        var scan = papers.scan("hai.png");
        Scanner jamming = (settings, pages) -> {
            new FolderScanner(List.of(scan)).scan(settings, pages);
            throw new Problem(ScanProblem.JAMMED);
        };
        bench.scan(jamming, ScanSettings.of(""));
        var jam = bench.problem().get();
        assertEquals(ScanProblem.JAMMED, jam == null ? null : jam.code());
        assertEquals(1, line(0).pages().size());
        store.close();
        open();
        assertEquals(1, line(0).pages().size(), "as it was");
        bench.more(new FolderScanner(List.of(scan)), ScanSettings.of(""));
        assertEquals(2, line(0).pages().size());
        bench.lines().remove();
        store.close();
        open();
        assertEquals(0, bench.lines().all().size(), "taken off the bench");
    }
}
