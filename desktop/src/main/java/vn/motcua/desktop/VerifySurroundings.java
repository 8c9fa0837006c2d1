// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.counter.CounterViewModel;
import vn.motcua.desktop.counter.VerifiedPaper;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.qr.QrReader;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.verify.Surroundings;
import vn.motcua.desktop.verify.VerifyProblem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;

/// The counter, the warehouse and the scanner, as the desk that verifies needs them.
///
/// @param counter what the counter has in hand, empty while nobody opened it
/// @param goThere shows the counter
record VerifySurroundings(
        Edges edges, Session session, Supplier<Optional<CounterViewModel>> counter, Runnable goThere, Problems problems)
        implements Surroundings {

    @Override
    public boolean hasOpenDossier() {
        return counter.get().flatMap(one -> one.draft().draft()).isPresent();
    }

    @Override
    public void attach(@Nullable Result result, @Nullable Path file) {
        try {
            counter.get().ifPresent(new VerifiedPaper(result, file)::into);
            goThere.run();
        } catch (Problem problem) {
            problems.show(problem);
        }
    }

    @Override
    public byte[] paper(Result result) {
        var paper = result.paper();
        if (paper == null) {
            throw new Problem(VerifyProblem.NO_REPLACEMENT);
        }
        try (var in = new FetchPaper(session.store(), session.centre()).open(paper, "result", null)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<String>();
        var devices = edges.devices();
        devices.scanner().scan(ScanSettings.of(devices.device()), page -> codes.addAll(QrReader.all(page)));
        return codes;
    }
}
