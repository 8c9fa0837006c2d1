// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import io.helidon.http.encoding.ContentEncodingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/// Expands requests that come with `Content-Encoding: gzip`. How far they may swell is for whoever reads them to say.
final class GzipRequests implements ContentEncoding {

    static ContentEncodingContext context() {
        return ContentEncodingContext.builder()
                .contentEncodingsDiscoverServices(false)
                .addContentEncoding(new GzipRequests())
                .build();
    }

    @Override
    public Set<String> ids() {
        return Set.of("gzip");
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return network -> {
            try {
                return Gzip.expand(network);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /// Replies choose for themselves.
    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public ContentEncoder encoder() {
        return ContentEncoder.NO_OP;
    }

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public String type() {
        return "gzip";
    }
}
