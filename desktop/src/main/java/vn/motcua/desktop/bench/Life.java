// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Rating;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.RegisterNumber;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.result.ResultId;

/// The life of an invented dossier, by the verbs of the trade, with the lines of its history.
final class Life {

    private static final List<String> METHODS = List.of(Payment.CASH, Payment.TRANSFER, Payment.ONLINE);

    private final Random random;
    private final Law law;
    private final List<HistoryEntry> lines = new ArrayList<>();
    private Instant at;
    private Dossier now;

    Life(Random random, Law law, Instant at, Dossier draft) {
        this.random = random;
        this.law = law;
        this.at = at;
        this.now = draft;
    }

    Dossier now() {
        return now.atVersion(lines.size());
    }

    List<HistoryEntry> lines() {
        return lines;
    }

    Life file(Filing filing) {
        return did("FileDossier", Moves.file(now, filing));
    }

    Life receive(Receipt promise) {
        return did("ReceiveDossier", Moves.receive(now, promise));
    }

    Life register(RegisterNumber number) {
        now = now.registered(number);
        return this;
    }

    /// Somewhere on its way.
    Life goOn() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> this;
            case 2 -> ask();
            case 3 -> transfer().did("DemandPayment", Moves.demandPayment(now, 50_000, "Thuế", at, by()));
            case 4, 5 -> transfer().resolve();
            default -> transfer();
        };
    }

    Life end() {
        return switch (random.nextInt(20)) {
            case 0 -> did("CancelReceipt", Moves.cancel(now, at, by(), "Trùng"));
            case 1 -> did("Withdraw", Moves.withdraw(now, at, by(), "Đổi ý", List.of()));
            case 2 -> transfer().did("Refuse", Moves.refuse(now, at, by(), "Không đủ điều kiện", ""));
            case 3 -> transfer().did("CloseDossier", Moves.close(now, at, by(), "Quá hạn bổ sung"));
            default -> transfer().resolve().handOver();
        };
    }

    private Life ask() {
        var items = List.of(new SupplementItem("Giấy chứng nhận", "Bản sao mờ"));
        return did(
                "RequestSupplement",
                Moves.requestSupplement(now, new Supplement(items, "Thiếu giấy tờ", "", at, by())));
    }

    private Life transfer() {
        if (now.receipt().map(Receipt::feeDong).orElse(0L) > 0 && random.nextBoolean()) {
            pay();
        }
        return did("Transfer", Moves.transfer(now, "Tư pháp - Hộ tịch", at, law));
    }

    private void pay() {
        var dong = now.receipt().map(Receipt::feeDong).orElse(0L);
        var method = METHODS.get(random.nextInt(METHODS.size()));
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        did("TakeFee", now.pay(new Payment(id, dong, method, at, by())));
    }

    private Life resolve() {
        return did("ResolveDossier", Moves.resolve(now, ResultId.next(random)));
    }

    private Life handOver() {
        did("HandOver", Moves.handOver(now, at, by(), "owner", ReturnPath.RECEIPT, "", List.of()));
        return random.nextInt(3) > 0 ? this : did("Rate", Moves.rate(now, new Rating(1 + random.nextInt(5), at)));
    }

    private Life did(String what, Dossier after) {
        now = after;
        lines.add(new HistoryEntry(after.id(), lines.size() + 1, at, by(), what, ""));
        at = at.plus(Duration.ofMinutes(30 + random.nextInt(3_000)));
        return this;
    }

    private OfficerId by() {
        return InventedOffice.officer(random);
    }
}
