// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// An answer's bytes up to a limit; each piece that comes is a sign of life.
final class BoundedBody implements BodySubscriber<byte[]> {

    /// More came than any device has reason to send.
    static final class TooLong extends java.io.IOException {
        private static final long serialVersionUID = 1L;
    }

    private final int most;
    private final Pulse pulse;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    BoundedBody(int most, Pulse pulse) {
        this.most = most;
        this.pulse = pulse;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        pulse.beat();
        for (var piece : pieces) {
            if (bytes.size() + piece.remaining() > most) {
                stop();
                whole.completeExceptionally(new TooLong());
                return;
            }
            var part = new byte[piece.remaining()];
            piece.get(part);
            bytes.writeBytes(part);
        }
        if (subscription != null) {
            subscription.request(1);
        }
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable broken) {
        whole.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }
}
