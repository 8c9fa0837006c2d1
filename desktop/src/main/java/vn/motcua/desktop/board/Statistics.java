// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.motcua.desktop.store.Period;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.Tally;
import vn.motcua.model.office.OfficeCode;

/// The figures of an office over a period, counted by the database from the dossiers that this machine keeps. What each
/// figure means is said by [Definitions].
public final class Statistics {

    static final String NO_CAUSE = "NONE";
    /// From this score on a citizen was content; up to [#BAD] not.
    static final int GOOD = 4;

    static final int BAD = 2;

    private final Tally tally;
    private final OfficeCode office;

    public Statistics(Store store, OfficeCode office) {
        this.tally = store.tally();
        this.office = office;
    }

    /// @param now local time of the office: what stands open is counted as it stands now
    public Figures of(Period period, LocalDateTime now) {
        var counting = new Counting();
        tally.received(office, period).forEach(r -> received(counting, r));
        standing(counting, now.toLocalDate());
        tally.finished(office, period).forEach(f -> finished(counting, f));
        tally.ended(office, period).forEach(e -> ended(counting, e));
        counting.add("supplement", tally.supplemented(office, period));
        for (var fee : tally.fees(office, period)) {
            counting.add("fees", fee.sum());
            counting.add("fees.count", fee.count());
            counting.add("fees.method", fee.by(), fee.sum());
        }
        for (var rating : tally.ratings(office, period)) {
            rated(counting, Integer.parseInt(rating.by()), rating.count());
        }
        return counting.figures();
    }

    /// The same figures counted anew from the history, line by line.
    public static Figures recounted(Store store, OfficeCode office, Period period, LocalDateTime now) {
        var recount = new Recount(office, period, now);
        store.tally().each(recount::count);
        return recount.figures();
    }

    private static void received(Counting counting, Tally.Received r) {
        counting.add("received", r.count());
        counting.add("received.channel", r.channel(), r.count());
        counting.add("received.procedure", r.procedure(), r.count());
        counting.add("received.officer", r.officer(), r.count());
        counting.add("digitised", r.digitised());
        counting.add("digitised.papers", r.digitisedPapers());
        counting.add("reused", r.reused());
        counting.add("reused.papers", r.reusedPapers());
        counting.add("helped", r.helped());
        counting.add("withFee", r.withFee());
        counting.add("paidOnline", r.paidOnline());
    }

    private void standing(Counting counting, LocalDate today) {
        for (var s : tally.standing(office, today)) {
            switch (s.stage()) {
                case "Received", "InProcess" -> {
                    counting.add("inProcess", s.count());
                    counting.add("overdue", s.overdue());
                    counting.add("overdue.cause", cause(s.cause()), s.overdue());
                }
                case "Filed" -> counting.add("filed", s.count());
                case "AwaitingSupplement" -> counting.add("awaitingSupplement", s.count());
                case "AwaitingPayment" -> counting.add("awaitingPayment", s.count());
                case "ResultReady" -> counting.add("ready", s.count());
                default -> {}
            }
        }
    }

    private static void finished(Counting counting, Tally.Finished f) {
        counting.add("finished", f.count());
        counting.add("electronic", f.count());
        counting.add(f.compared() < 0 ? "early" : f.compared() > 0 ? "late" : "onTime", f.count());
        if (f.compared() > 0) {
            counting.add("late.cause", cause(f.cause()), f.count());
        }
    }

    private static void ended(Counting counting, Tally.Number e) {
        switch (e.by()) {
            case "Returned" -> counting.add("returned", e.count());
            case "Refused" -> counting.add("refused", e.count());
            case "Withdrawn" -> counting.add("withdrawn", e.count());
            case "Closed" -> counting.add("closed", e.count());
            case "Cancelled" -> counting.add("cancelled", e.count());
            default -> {}
        }
    }

    private static void rated(Counting counting, int score, long count) {
        counting.add("ratings", count);
        counting.add("ratings.score", Integer.toString(score), count);
        counting.add("ratings.good", score >= GOOD ? count : 0);
        counting.add("ratings.bad", score <= BAD ? count : 0);
    }

    private static String cause(String cause) {
        return cause.isBlank() ? NO_CAUSE : cause;
    }
}
