// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Set;
import vn.motcua.desktop.centre.HttpCentralServer;
import vn.motcua.desktop.counter.AskConsent;
import vn.motcua.desktop.counter.BringSupplement;
import vn.motcua.desktop.counter.CounterViewModel;
import vn.motcua.desktop.counter.CounterWork;
import vn.motcua.desktop.counter.Devices;
import vn.motcua.desktop.counter.EndIntake;
import vn.motcua.desktop.counter.Intake;
import vn.motcua.desktop.counter.IntakeSheets;
import vn.motcua.desktop.counter.OneTimeCode;
import vn.motcua.desktop.counter.Terms;
import vn.motcua.desktop.counter.Welcome;
import vn.motcua.desktop.counter.Workplace;
import vn.motcua.desktop.dossiers.DossierActs;
import vn.motcua.desktop.dossiers.Seat;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.Drawer;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.money.Till;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.wire.Catalogue;

/// The desk of a counter as the program builds it, its centre away.
final class BenchDesk {

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final URI NOWHERE = URI.create("https://127.0.0.1:9");

    private BenchDesk() {}

    static Procedure procedure() {
        return CATALOGUE.procedure(new ProcedureCode("1.001193"));
    }

    static CounterViewModel counter(Store store, Devices devices, Background background) {
        var clock = store.clock();
        var random = new SecureRandom();
        var office = new Office(
                InventedOffice.CODE,
                "Phường",
                "",
                "Đà Nẵng",
                LocalDate.now(clock).minusYears(1),
                null);
        var clerk = new Officer(new OfficerId("bench"), "Bench", "", office.code(), Set.of(Role.CLERK));
        var centre = new HttpCentralServer(NOWHERE, null, "00".repeat(32));
        var place = new Workplace(office, clerk, "Q90", true);
        var terms = new Terms(CATALOGUE, place, clock);
        var sheets = new IntakeSheets(Forms.shipped(), terms, place);
        var acts = new DossierActs(
                store, devices.printer(), CATALOGUE, new Seat(office, clerk, place.desk(), true), clock);
        var till = new Till(office, place.desk(), clerk, true);
        var work = new CounterWork(
                new Welcome(store, centre, clerk),
                new Intake(store, devices.ocr(), CATALOGUE, place, clock, random),
                terms,
                sheets,
                new EndIntake(store, devices.printer(), terms, sheets, place, clock),
                new AskConsent(store, CATALOGUE, terms, place),
                new OneTimeCode((_, _) -> {}, clock, random),
                new TakeFee(new Drawer(store, CATALOGUE, Forms.shipped(), devices.printer(), till, clock)),
                new OpenPaper(new FetchPaper(store, centre)::scan, store, clerk, "intake"),
                new BringSupplement(store, place, acts.completion()::complete));
        return new CounterViewModel(work, devices, CATALOGUE, background, Words.of(Words.VIETNAMESE));
    }
}
