// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.motcua.model.problem.Problem;
import vn.motcua.server.access.Right;
import vn.motcua.server.exchange.Snapshots;

/// Snapshots as gzip files, whole or from a byte on (`Range: bytes=n-`).
record SnapshotRoutes(Snapshots snapshots) {

    void get(Call call) {
        var snapshot = snapshots.open(call.caller(Right.PULL), call.path("name"));
        var range = call.header("Range");
        var from = range == null ? 0 : from(range, snapshot.size());
        if (range != null) {
            call.with("Content-Range", "bytes %d-%d/%d".formatted(from, snapshot.size() - 1, snapshot.size()));
        }
        call.with("Accept-Ranges", "bytes");
        try (var in = snapshot.bytes().from(from);
                var out = call.stream(range == null ? 200 : 206, "application/gzip", snapshot.size() - from)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long from(String range, long size) {
        if (!range.matches("bytes=\\d{1,15}-")) {
            throw new Problem(HttpProblem.BAD_HEADER, "Range");
        }
        var from = Long.parseLong(range.substring(6, range.length() - 1));
        if (from >= size) {
            throw new Problem(HttpProblem.BAD_HEADER, "Range");
        }
        return from;
    }
}
