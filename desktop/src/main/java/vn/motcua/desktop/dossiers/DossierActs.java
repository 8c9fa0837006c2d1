// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.Clock;
import java.util.random.RandomGenerator;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.print.Printer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.wire.Catalogue;

/// The acts of this desk, put together for one officer. All may take their time and belong on a background thread.
public final class DossierActs {

    private final Work work;
    private final Catalogue catalogue;

    public DossierActs(Store store, Printer printer, Catalogue catalogue, Seat seat, Clock clock) {
        var deadlines = new Deadlines(catalogue, seat.office().code());
        var sheets = new PrintSheet(printer, Forms.shipped(), seat, deadlines);
        this.work = new Work(store, seat, clock, deadlines, new FormFacts(seat, catalogue.offices()), sheets);
        this.catalogue = catalogue;
    }

    Work work() {
        return work;
    }

    public Deadlines deadlines() {
        return work.deadlines();
    }

    public AskSupplement supplement() {
        return new AskSupplement(work);
    }

    public CompleteSupplement completion() {
        return new CompleteSupplement(work);
    }

    public TransferBatch transfer() {
        return new TransferBatch(work);
    }

    public ExtendDue extension() {
        return new ExtendDue(work);
    }

    public StopDossier stop() {
        return new StopDossier(work);
    }

    public MoveOn moveOn() {
        return new MoveOn(work);
    }

    public ImportFiled imports(RandomGenerator random) {
        return new ImportFiled(work, catalogue, random);
    }

    public ExportDossiers exports(Words words) {
        return new ExportDossiers(work, words);
    }

    public ProposeDues dues() {
        return new ProposeDues(work);
    }

    public TakeIn takeIn() {
        return new TakeIn(work);
    }
}
