// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.procedure.FeeLine;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.wire.Catalogue;

/// What is to be paid for a dossier now. Pure. What the receipt promised stands, whatever the rules say since; the
/// rules of the day of filing tell how it came about.
///
/// @param lines by the rules: procedure, channel, group of payers, day
/// @param owed asked for in all, `paid` of it so far; đồng
/// @param items what is left to pay, by name
public record FeeDue(List<FeeLine> lines, long owed, long paid, List<Payment.Item> items) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// `261121`, in numbers of papers.
    static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");

    private static final String DEFAULT_NAME = "Phí, lệ phí theo giấy tiếp nhận hồ sơ";

    public FeeDue {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }

    /// @param today for a dossier that was not received yet
    public static FeeDue of(Dossier dossier, Catalogue catalogue, LocalDate today) {
        var day = dossier.receipt()
                .map(r -> LocalDate.ofInstant(r.receivedAt(), ZONE))
                .orElse(today);
        var lines = catalogue.fees().of(query(dossier, day));
        var owed = dossier.owedDong() + collected(dossier, lines);
        var promised = owed - dossier.progress().demandedDong();
        var all = new ArrayList<>(byRule(lines, Math.max(0, promised)));
        all.addAll(demanded(dossier));
        var paid = dossier.paidDong();
        return new FeeDue(lines, owed, paid, left(all, paid));
    }

    /// A post office takes the fee with the dossier, before the office has promised anything.
    private static long collected(Dossier dossier, List<FeeLine> lines) {
        return dossier.stage() instanceof Stage.Filed && dossier.filing().channel() == Channel.POST
                ? lines.stream().mapToLong(FeeLine::dong).sum()
                : 0;
    }

    /// What a procedure costs by its rules.
    public static FeeQuery query(Dossier dossier, LocalDate day) {
        return FeeQuery.of(dossier.procedure(), dossier.filing().channel().paying(), day, dossier.fields());
    }

    /// The lines where they add up to what was promised, else one line that says what was.
    private static List<Payment.Item> byRule(List<FeeLine> lines, long promised) {
        if (promised == 0) {
            return List.of();
        }
        if (lines.stream().mapToLong(FeeLine::dong).sum() == promised) {
            return lines.stream()
                    .filter(l -> l.dong() > 0)
                    .map(l -> new Payment.Item(
                            l.rule().name().vi(),
                            l.rule().kind().name(),
                            l.dong(),
                            l.rule().legalBasis()))
                    .toList();
        }
        var first = lines.stream().findFirst();
        return List.of(new Payment.Item(
                first.map(l -> l.rule().name().vi()).orElse(DEFAULT_NAME),
                first.map(l -> l.rule().kind().name()).orElse("LP"),
                promised,
                first.map(l -> l.rule().legalBasis()).orElse("")));
    }

    private static List<Payment.Item> demanded(Dossier dossier) {
        var all = dossier.progress().demandedDong();
        if (all == 0 || dossier.owedDong() == 0) {
            return List.of();
        }
        var items = new ArrayList<Payment.Item>();
        if (dossier.stage() instanceof Stage.AwaitingPayment(var _, var demand)) {
            items.add(new Payment.Item(demand.what(), "P", demand.dong(), ""));
            all -= demand.dong();
        }
        if (all > 0) {
            items.addFirst(new Payment.Item("Khoản yêu cầu nộp bổ sung", "P", all, ""));
        }
        return items;
    }

    /// What was paid counts for the first items first.
    private static List<Payment.Item> left(List<Payment.Item> items, long paid) {
        var rest = new ArrayList<Payment.Item>();
        var covered = paid;
        for (var item : items) {
            var off = Math.min(covered, item.dong());
            covered -= off;
            if (item.dong() > off) {
                rest.add(new Payment.Item(item.name(), item.kind(), item.dong() - off, item.legalBasis()));
            }
        }
        return rest;
    }

    /// Still to be paid, đồng; never negative.
    public long left() {
        return Math.max(0, owed - paid);
    }

    /// Paid beyond what is owed: a task for a person.
    public long surplus() {
        return Math.max(0, paid - owed);
    }
}
