// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongConsumer;
import vn.motcua.model.paper.PaperId;

/// A line that passes everything on to another, for tests that lay hands on one thing.
public class Relay implements CentralServer {

    protected final CentralServer centre;

    public Relay(CentralServer centre) {
        this.centre = centre;
    }

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        return centre.call(path, body, reply);
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        centre.sendPaper(paper, size, from);
    }

    @Override
    public void sendPaper(
            PaperId paper, long size, long have, IOFunction<Long, InputStream> from, LongConsumer arrived) {
        centre.sendPaper(paper, size, have, from, arrived);
    }

    @Override
    public InputStream paper(PaperId paper) {
        return centre.paper(paper);
    }

    @Override
    public InputStream open(String path, long from) {
        return centre.open(path, from);
    }

    @Override
    public Optional<byte[]> trust(long known) {
        return centre.trust(known);
    }
}
