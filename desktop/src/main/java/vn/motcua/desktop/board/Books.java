// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import vn.motcua.desktop.forms.RegisterSheet;
import vn.motcua.desktop.forms.StatisticsSheet;
import vn.motcua.desktop.store.Period;
import vn.motcua.model.problem.Problem;

/// The office's report and register: seen, printed, taken out as files.
public final class Books {

    /// What a report is counted over, up to today.
    public enum Span {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    private final BoardWork work;
    private final PrintBoard print;
    private final ExportQueue export;

    public Books(BoardWork work) {
        this.work = work;
        this.print = new PrintBoard(work);
        this.export = new ExportQueue(work.store(), work.officer(), work.words(), work.exports());
    }

    /// The running day, week (from Monday), month or year.
    static Period period(Span span, LocalDate today) {
        return switch (span) {
            case DAY -> Period.day(today);
            case WEEK -> new Period(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
            case MONTH -> Period.month(YearMonth.from(today));
            case YEAR -> Period.year(today.getYear());
        };
    }

    private record Counted(Figures figures, StatisticsSheet sheet) {}

    /// The figures with their definitions, counted once more from the history.
    public StatisticsSheet report(Span span) {
        return counted(span).sheet();
    }

    private Counted counted(Span span) {
        var now = work.now();
        var period = period(span, now.toLocalDate());
        var office = work.office().code();
        var figures = new Statistics(work.store(), office).of(period, now);
        var again = Statistics.recounted(work.store(), office, period, now);
        var sheet =
                reporting().sheet(figures, again, period, now, work.officer().name());
        return new Counted(figures, sheet);
    }

    private Report reporting() {
        return new Report(work.office(), BoardWork.VIETNAMESE);
    }

    /// @throws Problem NOT_PRINTED
    public void printReport(Span span) {
        print.print(report(span), span + "-" + work.now().toLocalDate());
    }

    /// @return the PDF file
    /// @throws Problem NOT_WRITTEN
    public Path saveReport(Span span) {
        var sheet = report(span);
        return export.write("report", "pdf", sheet.rows().size(), work.now(), print.pdf(sheet));
    }

    /// The same as a workbook, for the office's own use.
    ///
    /// @return the XLSX file
    /// @throws Problem NOT_WRITTEN
    public Path saveWorkbook(Span span) {
        var counted = counted(span);
        var lines = reporting().lines(counted.figures());
        var bytes = new StatisticsBook(BoardWork.VIETNAMESE).xlsx(counted.sheet(), lines);
        return export.write("report", "xlsx", lines.size(), work.now(), bytes);
    }

    /// Figures for everybody: no person, and small numbers held back.
    ///
    /// @throws Problem NOT_WRITTEN
    public Path openData(Span span) {
        var now = work.now();
        var period = period(span, now.toLocalDate());
        return export.openData(new Statistics(work.store(), work.office().code()).of(period, now), now);
    }

    /// The register of the running year (form 07).
    public RegisterSheet register() {
        var today = work.now().toLocalDate();
        return new Register(work.store(), work.office(), BoardWork.VIETNAMESE)
                .of(today.getYear(), work.officer().name(), today);
    }

    /// @throws Problem NOT_PRINTED
    public void printRegister() {
        print.print(register(), String.valueOf(work.now().getYear()));
    }

    /// Names masked, as all that leaves for a spreadsheet.
    ///
    /// @throws Problem NOT_WRITTEN
    public Path exportRegister() {
        return export.register(register().rows(), work.now());
    }
}
