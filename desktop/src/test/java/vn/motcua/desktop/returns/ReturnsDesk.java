// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.money.Drawer;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.money.Till;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;

/// The desk where results are handed over, for tests.
class ReturnsDesk {

    static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    static final String OWNER = "048195000128|201234567|Nguyễn Thị Thùy Linh|14031995|Nữ|Hải Châu, Đà Nẵng|10052021";
    static final String SISTER = "048198000555|201234568|Nguyễn Thị Thùy Loan|02071998|Nữ|Hải Châu, Đà Nẵng|10052021";

    @TempDir
    Path profile;

    final List<Problem> problems = new ArrayList<>();
    Store store;
    ReturnsViewModel returns;

    @BeforeEach
    void open() {
        store = Store.open(profile, StoreKey.random(), CLOCK);
        returns = new ReturnsViewModel(store, fees(), Sample.clerk(), Background.direct(), CLOCK, problems::add);
    }

    final List<String> printed = new ArrayList<>();

    private TakeFee fees() {
        var till = new Till(Sample.office(), "Q03", Sample.clerk(), true);
        return new TakeFee(new Drawer(
                store, Sample.CATALOGUE, Forms.shipped(), (_, job) -> printed.add(job.title()), till, CLOCK));
    }

    @AfterEach
    void close() {
        store.close();
    }

    Dossier ready(int serial, long feeDong) {
        var r = Sample.receipt(serial);
        return ready(new Receipt(r.code(), r.receivedAt(), r.receivedBy(), r.due(), feeDong));
    }

    Dossier ready(Receipt receipt) {
        var dossier = Sample.complete().receive(receipt);
        store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
        return store.perform(new Act.ResolveDossier(dossier.id(), Sample.result()), Sample.signer());
    }

    void scan(Dossier dossier) {
        assertTrue(returns.scanned(new Scan(Scan.Kind.DOSSIER, code(dossier).value())));
    }

    void card(String text) {
        assertTrue(returns.scanned(new Scan(Scan.Kind.CARD, text)));
    }

    Handover handover() {
        return Objects.requireNonNull(returns.handover().open().get());
    }

    Problem refused() {
        return ((Said.Refused) returns.said().get()).why();
    }

    Stage.Returned returned(Dossier dossier) {
        return (Stage.Returned)
                store.dossiers().find(dossier.id()).orElseThrow().stage();
    }

    long handOvers() {
        return store.outbox().all().stream()
                .filter(p -> p.command().act() instanceof Act.HandOver)
                .count();
    }

    static DossierCode code(Dossier dossier) {
        return dossier.receipt().orElseThrow().code();
    }
}
