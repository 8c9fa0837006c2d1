// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.model.problem.Problem;

/// One job at a device: begun by a POST, then page after page until the device knows of no more.
final class EsclJob implements AutoCloseable {

    private static final int MOST_PAGE = 96 << 20; // bytes: A3 in colour at 600 dpi, lightly packed
    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration BREATH = Duration.ofMillis(50); // even for one that says "at once"
    private static final int FAREWELL_MS = 60; // a cancel is to be felt at once

    private final EsclLine line;
    private final EsclOrder order;
    private final URI place;
    private boolean ended;
    private int pages;

    private EsclJob(EsclLine line, EsclOrder order, URI place) {
        this.line = line;
        this.order = order;
        this.place = place;
    }

    /// @throws Problem NO_PAPER, JAMMED, COVER_OPEN, MISFEED, BUSY, NOT_POSSIBLE, NOT_FOUND, TIMED_OUT, …
    static EsclJob begin(EsclLine line, EsclOrder order) {
        var xml = order.xml();
        var patience = line.deadline(line.times().busy());
        while (true) {
            var answer = ask(line, xml);
            if (isTaken(answer)) {
                return new EsclJob(line, order, place(line, answer));
            }
            if (answer.statusCode() != 503) {
                throw refusal(line, order, answer.statusCode());
            }
            try {
                patience.look();
            } catch (Problem late) {
                throw new Problem(
                        late, refusal(line, order, 503).code(), line.address().host());
            }
            pause(answer.headers());
        }
    }

    /// Who gives up while the device still thinks may have a job there all the same: it is taken back when its answer
    /// comes, or the device would stay busy with it.
    private static HttpResponse<byte[]> ask(EsclLine line, String xml) {
        var coming = line.post("ScanJobs", xml);
        var told = CompletableFuture.completedFuture(coming).thenCompose(c -> c); // giving it up leaves the other alone
        try {
            return line.await(told, line.deadline(line.times().silence()));
        } catch (Problem given) {
            var unused = coming.thenAccept(late -> {
                if (isTaken(late)) {
                    var gone = line.delete(place(line, late));
                }
            });
            throw given;
        }
    }

    private static boolean isTaken(HttpResponse<byte[]> answer) {
        return answer.statusCode() / 100 == 2;
    }

    private static URI place(EsclLine line, HttpResponse<byte[]> answer) {
        try {
            var told = answer.headers().firstValue("Location").map(URI::create);
            return line.address().at(told.orElseThrow(IllegalArgumentException::new));
        } catch (IllegalArgumentException e) {
            throw new Problem(e, ScanProblem.BAD_ANSWER, line.address().host());
        }
    }

    private static Problem refusal(EsclLine line, EsclOrder order, int status) {
        var code = line.status()
                .refusal(order.feeds())
                .orElse(
                        switch (status) {
                            case 503 -> ScanProblem.BUSY;
                            case 400, 409 -> ScanProblem.NOT_POSSIBLE;
                            case 401, 403 -> ScanProblem.ACCESS;
                            default -> ScanProblem.BAD_ANSWER;
                        });
        return new Problem(code, line.address().host());
    }

    EsclOrder order() {
        return order;
    }

    /// The next page, or pages in one PDF; empty after the last.
    Optional<byte[]> next() {
        if (!order.feeds() && pages > 0) {
            return Optional.empty(); // the glass holds one sheet, and some devices never say so
        }
        var patience = line.deadline(line.times().busy().multipliedBy(4));
        while (true) {
            var answer = page();
            switch (answer.statusCode()) {
                case 200 -> {
                    pages++;
                    return Optional.of(answer.body());
                }
                case 404, 410 -> {
                    ended = true;
                    return end();
                }
                case 503 -> {
                    fault().ifPresent(fault -> {
                        throw new Problem(fault, line.address().host());
                    });
                    patience.look();
                    pause(answer.headers());
                }
                default ->
                    throw new Problem(
                            fault().orElse(ScanProblem.BAD_ANSWER),
                            line.address().host());
            }
        }
    }

    private Optional<byte[]> end() {
        fault().ifPresent(fault -> {
            throw new Problem(fault, line.address().host());
        });
        if (pages == 0) {
            throw new Problem(
                    order.feeds() ? ScanProblem.NO_PAPER : ScanProblem.BAD_ANSWER,
                    line.address().host());
        }
        return Optional.empty();
    }

    private Optional<ScanProblem> fault() {
        return order.feeds() ? line.status().feederFault() : Optional.empty();
    }

    /// Waits as long as the device shows that it lives: by bytes, or by answering how it is.
    private HttpResponse<byte[]> page() {
        var pulse = new Pulse();
        var answer = line.get(place.resolve("NextDocument"), MOST_PAGE, pulse);
        try {
            return line.await(answer, new Watch(pulse));
        } catch (Problem problem) {
            throw problem.code() == ScanProblem.NOT_FOUND
                    ? new Problem(problem, ScanProblem.IO, line.address().host())
                    : problem;
        }
    }

    /// Looks at the pulse; when it is quiet, asks the device how it is.
    private final class Watch implements EsclLine.Vigil {

        private final Pulse pulse;
        private final EsclLine.Vigil longest = line.deadline(line.times().page());
        private @Nullable CompletableFuture<HttpResponse<byte[]>> asked;

        Watch(Pulse pulse) {
            this.pulse = pulse;
        }

        @Override
        public void look() {
            longest.look();
            if (pulse.isSilentFor(line.times().silence())) {
                throw new Problem(ScanProblem.TIMED_OUT, line.times().silence().toSeconds());
            }
            if (asked != null && asked.isDone()) {
                heard(asked);
                asked = null;
            }
            if (asked == null && pulse.isSilentFor(line.times().silence().dividedBy(4))) {
                asked = line.status(pulse);
            }
        }

        private void heard(CompletableFuture<HttpResponse<byte[]>> answer) {
            if (answer.isCompletedExceptionally() || answer.join().statusCode() != 200) {
                return;
            }
            pulse.beat();
            if (order.feeds()) {
                EsclStatus.read(answer.join().body(), line.address())
                        .feederFault()
                        .ifPresent(fault -> {
                            throw new Problem(fault, line.address().host());
                        });
            }
        }
    }

    private static void pause(HttpHeaders headers) {
        var told = headers.firstValue("Retry-After").filter(s -> s.matches("[0-9]{1,4}"));
        var pause = told.map(s -> Duration.ofSeconds(Long.parseLong(s))).orElse(PAUSE);
        try {
            Thread.sleep(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.isZero() ? BREATH : pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ScanProblem.CANCELLED);
        }
    }

    /// Takes the job back from the device unless it ended by itself, so that it is free for the next one.
    @Override
    public void close() {
        if (ended) {
            return;
        }
        var interrupted = Thread.interrupted();
        var gone = line.delete(place);
        try {
            gone.get(FAREWELL_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (ExecutionException | TimeoutException e) {
            ended = true; // it will notice by itself
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
