// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.Demand;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Supplement;

/// What a dossier waits for, and how urgent that is. Pure.
///
/// @param word key of the sentence, `args` what fills it
record Mark(Pill.Kind kind, String icon, String word, List<String> args) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM");
    private static final int FEW_DAYS = 5;

    String text(Words words) {
        return words.get("dossiers.mark." + word, args.toArray());
    }

    static Mark of(Dossier d, DossierGroup group, Deadlines deadlines, LocalDateTime now) {
        return switch (d.stage()) {
            case Stage.Received(var receipt)
            when group == DossierGroup.TO_TRANSFER -> transfer(receipt, deadlines, now);
            case Stage.Received(var receipt) -> due(receipt, deadlines, now);
            case Stage.InProcess work -> due(work.receipt(), deadlines, now);
            case Stage.AwaitingSupplement(var _, var asked) -> supplement(asked, now);
            case Stage.AwaitingPayment(var _, var demand) -> payment(demand);
            case Stage.Filed _ -> filed(d, deadlines, now);
            case Stage.ResultReady _ -> mark(Pill.Kind.INFO, "package-variant-closed", "ready");
            case Stage.Returned _ -> mark(Pill.Kind.MUTED, "check", "done");
            default -> mark(Pill.Kind.MUTED, "archive-outline", "ended");
        };
    }

    private static Mark transfer(Receipt receipt, Deadlines deadlines, LocalDateTime now) {
        var until = deadlines.transferBy(receipt);
        if (now.isAfter(until)) {
            return mark(Pill.Kind.BAD, "alert-circle-outline", "transfer.late", SHORT.format(until));
        }
        if (until.toLocalDate().equals(now.toLocalDate())) {
            return mark(Pill.Kind.WARN, "clock-alert-outline", "transfer.by", SHORT.format(until));
        }
        var morning = until.toLocalTime().isBefore(LocalTime.NOON);
        return mark(
                Pill.Kind.INFO, "clock-outline", morning ? "transfer.after_three" : "transfer.by", SHORT.format(until));
    }

    private static Mark due(Receipt receipt, Deadlines deadlines, LocalDateTime now) {
        var due = receipt.due();
        if (due.isBefore(now)) {
            return mark(Pill.Kind.BAD, "alert-circle-outline", "overdue", SHORT.format(due));
        }
        return due.isBefore(deadlines.soon(now))
                ? mark(Pill.Kind.WARN, "clock-alert-outline", "near", SHORT.format(due))
                : mark(Pill.Kind.OK, "clock-outline", "due", SHORT.format(due));
    }

    private static Mark supplement(Supplement asked, LocalDateTime now) {
        var left = ChronoUnit.DAYS.between(now.toLocalDate(), asked.lastDay());
        if (left < 0) {
            return mark(Pill.Kind.BAD, "alert-circle-outline", "supplement.over");
        }
        return mark(
                left <= FEW_DAYS ? Pill.Kind.WARN : Pill.Kind.INFO,
                "account-clock-outline",
                "supplement.left",
                String.valueOf(left));
    }

    private static Mark payment(Demand demand) {
        return mark(
                Pill.Kind.WARN, "cash-clock", "payment", String.format(Locale.of("vi", "VN"), "%,d", demand.dong()));
    }

    private static Mark filed(Dossier d, Deadlines deadlines, LocalDateTime now) {
        var filing = d.filing();
        var consignment = filing.consignment();
        if (filing.channel() == Channel.POST && (consignment == null || consignment.signedAt() == null)) {
            return mark(Pill.Kind.MUTED, "truck-outline", "post");
        }
        var at = filedAt(d);
        if (at == null) {
            return mark(Pill.Kind.INFO, "inbox-arrow-down-outline", "filed");
        }
        var until = deadlines.answerBy(at);
        if (now.isAfter(until)) {
            return mark(Pill.Kind.BAD, "alert-circle-outline", "answer.late", SHORT.format(until));
        }
        var notice = deadlines.noticeBy(at);
        return now.isAfter(notice)
                ? mark(Pill.Kind.WARN, "clock-alert-outline", "answer.now", SHORT.format(until))
                : mark(Pill.Kind.INFO, "inbox-arrow-down-outline", "answer.by", SHORT.format(until));
    }

    static @Nullable LocalDateTime filedAt(Dossier d) {
        var consignment = d.filing().consignment();
        var at = consignment != null && consignment.signedAt() != null
                ? consignment.signedAt()
                : d.filing().filedAt();
        return at == null ? null : Deadlines.local(at);
    }

    private static Mark mark(Pill.Kind kind, String icon, String word, String... args) {
        return new Mark(kind, icon, word, List.of(args));
    }
}
