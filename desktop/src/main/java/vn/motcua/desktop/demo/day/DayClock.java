// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.desktop.Edges;

/// The time of the played day, the same at every desk and, by a file, at the centre. It stands still until it is moved
/// on, and never goes back.
final class DayClock extends Clock {

    private final Path file;
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /// @param file for the centre
    DayClock(Path file, LocalDateTime start) {
        this(file, new AtomicReference<>(Instant.EPOCH), Edges.ZONE);
        moveTo(start);
    }

    private DayClock(Path file, AtomicReference<Instant> now, ZoneId zone) {
        this.file = file;
        this.now = now;
        this.zone = zone;
    }

    /// To a moment of the office's day; stays where it is if that is over.
    void moveTo(LocalDateTime moment) {
        to(moment.atZone(Edges.ZONE).toInstant());
    }

    void pass(Duration time) {
        to(instant().plus(time));
    }

    private void to(Instant next) {
        if (!next.isAfter(instant())) {
            return;
        }
        now.set(next);
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, next.toString());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalDateTime local() {
        return LocalDateTime.ofInstant(instant(), Edges.ZONE);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DayClock(file, now, other);
    }
}
