// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.print.PrintProblem;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.ToldClock;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.ProcedureCode;

/// A counter that takes money, with no centre in reach and a clock that can be moved on.
class Counter3 {

    static final ProcedureCode CERTIFIED_COPY = new ProcedureCode("2.000815");

    @TempDir
    Path profile;

    final List<String> printed = new ArrayList<>();
    final Forms forms = Forms.shipped();
    StoreKey key;
    Store store;
    Instant now = Sample.NOW;
    boolean jammed;
    private int serial;

    final Clock clock = new ToldClock(FeeDue.ZONE, () -> now);

    @BeforeEach
    void open() {
        key = StoreKey.random();
        store = Store.open(profile, key, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// The power fails, and the program is started again.
    void startAgain() {
        store.close();
        store = Store.open(profile, key, clock);
    }

    Till till() {
        return new Till(Sample.office(), "Q03", Sample.clerk(), true);
    }

    void print(byte[] pdf, vn.motcua.desktop.print.PrintJob job) {
        if (jammed) {
            throw new Problem(PrintProblem.REFUSED, "x");
        }
        printed.add(job.title());
    }

    Drawer drawer() {
        return new Drawer(store, Sample.CATALOGUE, forms, this::print, till(), clock);
    }

    TakeFee fees() {
        return new TakeFee(drawer());
    }

    CloseShift shift() {
        return new CloseShift(drawer());
    }

    HandOn handOn() {
        return new HandOn(drawer());
    }

    SettleMonth month() {
        return new SettleMonth(drawer());
    }

    /// A certified copy of so many pages, received for what the rules say.
    Dossier copies(int pages) {
        return received(CERTIFIED_COPY, Map.of("document.pages", Integer.toString(pages)));
    }

    Dossier received(ProcedureCode code, Map<String, String> fields) {
        var procedure = Sample.CATALOGUE.version(code, today());
        var dossier = Dossier.open(Sample.dossierId(), Sample.OFFICE, procedure, Sample.citizen())
                .withFields(fields);
        for (var paper : dossier.papers()) {
            dossier = dossier.withPaper(paper.required().no(), new Source.Declared());
        }
        var fee = Sample.CATALOGUE.fees().total(FeeDue.query(dossier, today()));
        var receipt = new Receipt(
                DossierCode.official(Sample.OFFICE, today(), ++serial),
                now,
                Sample.clerk().id(),
                LocalDateTime.ofInstant(now, FeeDue.ZONE).plusDays(1),
                fee);
        return store.perform(new Act.ReceiveDossier(dossier.receive(receipt)), Sample.clerk());
    }

    TakeFee.Taken pay(Dossier dossier) {
        return pay(dossier, TakeFee.Method.CASH);
    }

    TakeFee.Taken pay(Dossier dossier, TakeFee.Method method) {
        var left = fees().due(dossier).left();
        var taken = fees().take(dossier.id(), method, method == TakeFee.Method.CASH ? "" : "FT1", left);
        fees().print(taken);
        return taken;
    }

    void at(String localMoment) {
        now = LocalDateTime.parse(localMoment).atZone(FeeDue.ZONE).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, FeeDue.ZONE);
    }
}
