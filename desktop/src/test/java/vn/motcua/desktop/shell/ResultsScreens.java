// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.results.FindResults;
import vn.motcua.desktop.results.Reissue;
import vn.motcua.desktop.results.ResultsView;
import vn.motcua.desktop.results.ResultsViewModel;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.Sample;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.Ties;

/// The desk of the results warehouse, for screens.
final class ResultsScreens {

    enum At {
        EMPTY,
        OPEN,
        ENDED,
        PROPOSED
    }

    private static final ResultId BIRTH = new ResultId("0123456789BCFGHJKLMN");
    private static final ResultId FORMER = new ResultId("9876543210BCFGHJKLMN");

    private static final Reissue NO_COPIES = new Reissue() {
        @Override
        public boolean asked() {
            return false;
        }

        @Override
        public void copy(Result original, String reason) {}
    };

    private ResultsScreens() {}

    static Desk desk(Store store, Words words, Consumer<? super Problem> problems, At at) {
        Officer boss = Sample.signer();
        store.citizens().put(List.of(Sample.citizen()));
        store.results()
                .put(List.of(
                        result(BIRTH, "214/2026", Result.Status.VALID, Ties.NONE.replacing(FORMER)),
                        result(FORMER, "118/2026", Result.Status.REPLACED, Ties.NONE.replacedBy(BIRTH))));
        var find = new FindResults(store, boss, SampleScreens.CLOCK);
        var model = new ResultsViewModel(store, boss, find, NO_COPIES, Background.direct(), problems);
        model.query().set(at == At.EMPTY ? "" : Sample.citizen().number().value());
        model.search();
        if (at != At.EMPTY) {
            model.open(at == At.ENDED ? FORMER : BIRTH);
        }
        if (at == At.PROPOSED) {
            model.reason().set("Người yêu cầu khai không đúng nơi sinh");
            model.basis().set("Quyết định 1234/QĐ-UBND ngày 20/11/2026");
            model.propose(ResultsViewModel.Task.REVOKE);
        }
        return new ResultsView(model, words);
    }

    private static Result result(ResultId id, String notation, Result.Status status, Ties ties) {
        return new Result(
                id,
                "KQ.G15.000031",
                Sample.citizen().number(),
                "Giấy khai sinh",
                notation,
                "Đăng ký khai sinh cho Trần Gia Huy",
                Sample.OFFICE,
                Instant.parse("2026-11-18T03:00:00Z"),
                LocalDate.of(2027, 5, 18),
                "Toàn quốc",
                status,
                null,
                ties);
    }
}
