// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time of a demonstration that plays a day in minutes: the moment that stands in a file, which the player of the
/// demonstration moves on. It stands still between two moves.
public final class DemoClock extends Clock {

    private final Path file;
    private final ZoneId zone;

    /// @param file holds a moment in ISO-8601, for example `2026-11-23T01:00:00Z`; it is replaced, never written into
    public DemoClock(Path file) {
        this(file, ZoneOffset.UTC);
    }

    private DemoClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(file, other);
    }
}
