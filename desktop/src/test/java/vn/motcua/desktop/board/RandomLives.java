// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.Period;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Consignment;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.PostalMode;
import vn.motcua.model.dossier.Promise;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;

/// Lives of dossiers as chance has them, each step decided as at a counter. Time goes on.
final class RandomLives {

    private static final OfficeCode POST = new OfficeCode("H17.900");
    private static final List<String> CLERKS = List.of("ha.tran", "khoi.do", "yen.vo");

    private final Store store;
    private final Ticking clock;
    private final Random random;
    private final List<DossierId> ids = new ArrayList<>();
    private int serial;

    /// A clock that is put on by hand.
    static final class Ticking extends Clock {

        private Instant now = Sample.NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        LocalDateTime local() {
            return LocalDateTime.ofInstant(now, Period.VIETNAM);
        }
    }

    RandomLives(Store store, Ticking clock, long seed) {
        this.store = store;
        this.clock = clock;
        this.random = new Random(seed);
    }

    /// Dossiers that are there already live on too.
    void adopt(DossierId dossier) {
        ids.add(dossier);
    }

    void play(int steps) {
        for (var i = 0; i < steps; i++) {
            clock.pass(Duration.ofMinutes(random.nextInt(240)));
            try {
                store.perform(ids.isEmpty() || random.nextInt(4) == 0 ? entry() : deed(), officer());
            } catch (Problem notNow) {
                clock.pass(Duration.ofMinutes(1)); // chance asked for what may not be done
            }
        }
    }

    private Officer officer() {
        var roles = Set.of(Role.CLERK, Role.AGENT, Role.SPECIALIST, Role.SUPERVISOR, Role.SIGNER);
        return new Officer(clerk(), "X", "", Sample.OFFICE, roles);
    }

    private OfficerId clerk() {
        return new OfficerId(CLERKS.get(random.nextInt(CLERKS.size())));
    }

    private Act entry() {
        var draft = draft();
        ids.add(draft.id());
        return switch (random.nextInt(6)) {
            case 0 -> new Act.RegisterOutcome(Moves.requestSupplement(draft, asked("")));
            case 1 -> new Act.RegisterOutcome(Moves.refuse(draft, clock.instant(), clerk(), "Sai thẩm quyền", ""));
            case 2 ->
                new Act.FileDossier(Moves.file(draft, Filing.online(receipt().code(), clock.instant())));
            default -> new Act.ReceiveDossier(draft.receive(receipt()));
        };
    }

    private Dossier draft() {
        var draft = Sample.complete();
        if (random.nextBoolean()) {
            draft = draft.withPaper(1, new Source.FromWarehouse(ResultId.next(random)));
        }
        var filing = random.nextInt(4) == 0
                ? Filing.byPost(POST, new Consignment("PG-1", "NP-1", PostalMode.SEND), clock.instant())
                : Filing.AT_COUNTER;
        return draft.withFiling(random.nextInt(5) == 0 ? filing.helpedBy("Tổ công nghệ số") : filing);
    }

    private Receipt receipt() {
        return new Receipt(
                DossierCode.official(Sample.OFFICE, clock.local().toLocalDate(), ++serial),
                clock.instant(),
                clerk(),
                soon(),
                random.nextInt(2) * 8_000L);
    }

    private LocalDateTime soon() {
        return clock.local().plusHours(random.nextInt(120));
    }

    private LocalDateTime inADay() {
        return clock.local().plusHours(random.nextInt(24));
    }

    private Supplement asked(String again) {
        return new Supplement(
                List.of(new SupplementItem("Giấy chứng sinh", "Mờ")), "Thiếu", again, clock.instant(), clerk());
    }

    private Act deed() {
        var id = ids.get(random.nextInt(ids.size()));
        var now = store.dossiers().find(id).orElse(null);
        var promise = now == null ? receipt() : now.receipt().orElseGet(() -> first(now));
        return switch (random.nextInt(20)) {
            case 0 -> new Act.AcceptFiled(id, promise);
            case 1 -> new Act.RequestSupplement(id, asked("").items(), "Thiếu", random.nextBoolean() ? "" : "Đồng ý");
            case 2, 3 -> new Act.CompleteSupplement(id, Sample.complete().papers(), anew(now, promise));
            case 4 -> random.nextInt(3) == 0 ? new Act.Refuse(id, "Không đủ", "") : new Act.Urge(id, "Gấp");
            case 5, 6 -> new Act.Transfer(id, "Tư pháp");
            case 7 -> new Act.DemandPayment(id, 5_000, "Thuế");
            case 8 -> new Act.Extend(id, soon().plusDays(3), random.nextBoolean() ? "OUTSIDE" : "LOAD", "Chờ");
            case 9 -> random.nextInt(3) == 0 ? new Act.Withdraw(id, "Đổi ý", List.of()) : new Act.AddNote(id, "x");
            case 10 -> new Act.CloseDossier(id, "Quá hạn");
            case 11, 12 -> new Act.ResolveDossier(id, Sample.result());
            case 13, 14 -> new Act.HandOver(id, "owner");
            case 15 -> random.nextInt(3) == 0 ? new Act.CorrectResult(id, inADay(), "Sai tên") : new Act.Rate(id, 3);
            case 16 -> new Act.Rate(id, 1 + random.nextInt(5));
            case 17 -> random.nextInt(4) == 0 ? new Act.CancelReceipt(id, "Trùng") : new Act.Urge(id, "Gấp");
            case 18 -> new Act.MoveDue(id, soon(), "Nghỉ bù");
            default -> new Act.TakeFee(id, payment());
        };
    }

    private Receipt first(Dossier now) {
        var any = receipt();
        return new Promise(now, Sample.CATALOGUE).receipt(now.code().orElse(any.code()), clock.instant(), clerk());
    }

    private Receipt anew(@Nullable Dossier now, Receipt promise) {
        return now == null || now.receipt().isEmpty() ? promise : promise.dueAt(soon());
    }

    private Payment payment() {
        var way = List.of("cash", "transfer", "online").get(random.nextInt(3));
        return new Payment(
                new UUID(random.nextLong(), 1).toString(),
                2_500L * (1 + random.nextInt(3)),
                way,
                clock.instant(),
                clerk());
    }
}
