// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.desktop.store.Period;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficeCode;

/// The figures counted again, dossier by dossier: where one stands is read from the lines of its history alone. It
/// shares no code with [Statistics]. What no line says (amounts, components, scores, the promised date) comes from the
/// dossier.
public final class Recount {

    private final OfficeCode office;
    private final Period period;
    private final LocalDate today;
    private final Counting counting = new Counting();

    public Recount(OfficeCode office, Period period, LocalDateTime now) {
        this.office = office;
        this.period = period;
        this.today = now.toLocalDate();
    }

    /// @param lines of its history, oldest first
    public void count(Dossier dossier, List<HistoryEntry> lines) {
        if (dossier.office().equals(office)) {
            var life = Retold.of(dossier, lines);
            received(dossier, life);
            stands(dossier, life);
            finished(dossier, life);
            came(dossier, life);
        }
    }

    public Figures figures() {
        return counting.figures();
    }

    private void received(Dossier dossier, Retold life) {
        var receipt = dossier.receipt();
        if (!life.taken() || life.code() == Retold.CANCELLED || receipt.isEmpty()) {
            return;
        }
        if (!period.has(receipt.get().receivedAt())) {
            return;
        }
        one("received");
        one("received.channel:" + dossier.filing().channel());
        one("received.procedure:" + dossier.procedure().value());
        one("received.officer:" + receipt.get().receivedBy().value());
        papers(dossier);
        if (!dossier.filing().helpedBy().isBlank()) {
            one("helped");
        }
        if (receipt.get().feeDong() > 0) {
            one("withFee");
            if (dossier.payments().stream().anyMatch(p -> "online".equals(p.method()))) {
                one("paidOnline");
            }
        }
    }

    private void papers(Dossier dossier) {
        var scanned = 0;
        var reused = 0;
        for (var paper : dossier.papers()) {
            if (paper.source() instanceof Source.Scanned) {
                scanned++;
            } else if (paper.source() instanceof Source.FromWarehouse) {
                reused++;
            }
        }
        counting.add("digitised.papers", scanned);
        counting.add("digitised", Math.min(1, scanned));
        counting.add("reused.papers", reused);
        counting.add("reused", Math.min(1, reused));
    }

    private void stands(Dossier dossier, Retold life) {
        switch (life.code()) {
            case 1 -> one("filed");
            case 2, 4 -> {
                one("inProcess");
                if (due(dossier).isBefore(today)) {
                    one("overdue");
                    one("overdue.cause:" + cause(dossier));
                }
            }
            case 5 -> one("awaitingSupplement");
            case 6 -> one("awaitingPayment");
            case 9 -> one("ready");
            default -> {}
        }
    }

    private void finished(Dossier dossier, Retold life) {
        var settled = life.settled();
        if (settled == null || life.code() != 9 && life.code() != 10 || !period.has(settled)) {
            return;
        }
        one("finished");
        one("electronic");
        var day = LocalDate.ofInstant(settled, Period.VIETNAM);
        if (day.isBefore(due(dossier))) {
            one("early");
        } else if (day.equals(due(dossier))) {
            one("onTime");
        } else {
            one("late");
            one("late.cause:" + cause(dossier));
        }
    }

    private void came(Dossier dossier, Retold life) {
        var end = life.ended(dossier);
        if (end != null && period.has(end)) {
            one(
                    switch (life.code()) {
                        case 3 -> "refused";
                        case 7 -> "withdrawn";
                        case 8 -> "closed";
                        case 10 -> "returned";
                        default -> "cancelled";
                    });
        }
        if (life.asked().stream().anyMatch(period::has)) {
            one("supplement");
        }
        Set<String> known = new HashSet<>();
        for (var payment : dossier.payments()) {
            if (known.add(payment.id()) && period.has(payment.takenAt())) {
                one("fees.count");
                counting.add("fees", payment.dong());
                counting.add("fees.method:" + payment.method(), payment.dong());
            }
        }
        var rating = dossier.progress().rating();
        if (rating != null && life.rated() && inPeriod(rating.at())) {
            one("ratings");
            one("ratings.score:" + rating.score());
            if (rating.score() > 3) {
                one("ratings.good");
            } else if (rating.score() < 3) {
                one("ratings.bad");
            }
        }
    }

    private boolean inPeriod(Instant at) {
        return period.has(at);
    }

    private static LocalDate due(Dossier dossier) {
        return dossier.receipt().orElseThrow().due().toLocalDate();
    }

    private static String cause(Dossier dossier) {
        var cause = "";
        for (var extension : dossier.progress().extensions()) {
            cause = extension.cause();
        }
        return cause.isBlank() ? "NONE" : cause;
    }

    private void one(String figure) {
        counting.add(figure, 1);
    }
}
