// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.model.paper.PaperId;

/// A centre that notes when each call began and ended, so that a stage of a round can be told from the next.
final class WatchedCentre implements CentralServer {

    /// How long something took and what went over the line.
    record Spent(double seconds, long bytes) {}

    /// @param from nanoseconds
    /// @param before bytes on the line until then
    private record Noted(String path, long from, long to, long before) {}

    private final CentralServer centre;
    private final List<Noted> notes = new ArrayList<>();
    private volatile LongSupplier line = () -> 0;
    private long start;
    private long before;

    WatchedCentre(CentralServer centre) {
        this.centre = centre;
    }

    /// Starts anew.
    ///
    /// @param counted bytes that went over the line so far
    void start(LongSupplier counted) {
        notes.clear();
        line = counted;
        before = counted.getAsLong();
        start = System.nanoTime();
    }

    /// From the start to the end of a stage: the counter's own work after the stage's last call counts, up to the next
    /// call.
    ///
    /// @param stage which paths belong to it
    Spent until(Predicate<String> stage) {
        var last = notes.stream()
                .filter(n -> stage.test(n.path()))
                .mapToLong(Noted::to)
                .max()
                .orElse(start);
        return notes.stream()
                .filter(n -> n.from() >= last)
                .min(Comparator.comparingLong(Noted::from))
                .map(next -> new Spent((next.from() - start) / 1e9, next.before() - before))
                .orElseGet(() -> new Spent((System.nanoTime() - start) / 1e9, line.getAsLong() - before));
    }

    /// Milliseconds spent in calls, by path, for the curious.
    String spent() {
        var text = new StringBuilder();
        for (var path : notes.stream().map(Noted::path).distinct().toList()) {
            var all = notes.stream().filter(n -> n.path().equals(path)).toList();
            var nanos = all.stream().mapToLong(n -> n.to() - n.from()).sum();
            text.append("%s %d× %.0f ms  ".formatted(path, all.size(), nanos / 1e6));
        }
        return text.toString();
    }

    private <T> T noted(String path, Supplier<T> call) {
        var from = System.nanoTime();
        var soFar = line.getAsLong();
        try {
            return call.get();
        } finally {
            synchronized (notes) {
                notes.add(new Noted(path, from, System.nanoTime(), soFar));
            }
        }
    }

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        return noted(path, () -> centre.call(path, body, reply));
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        noted("PATCH /v1/blobs", () -> {
            centre.sendPaper(paper, size, from);
            return paper;
        });
    }

    @Override
    public void sendPaper(
            PaperId paper, long size, long have, IOFunction<Long, InputStream> from, LongConsumer arrived) {
        noted("PATCH /v1/blobs", () -> {
            centre.sendPaper(paper, size, have, from, arrived);
            return paper;
        });
    }

    @Override
    public int papersAtOnce() {
        return centre.papersAtOnce();
    }

    @Override
    public int pushesAtOnce() {
        return centre.pushesAtOnce();
    }

    @Override
    public InputStream paper(PaperId paper) {
        return noted("GET /v1/blobs", () -> centre.paper(paper));
    }

    @Override
    public Optional<byte[]> trust(long known) {
        return noted("/v1/trust", () -> centre.trust(known));
    }
}
