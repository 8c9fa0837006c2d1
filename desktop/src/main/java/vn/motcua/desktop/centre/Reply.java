// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// What a reply means.
final class Reply {

    private static final String DEFAULT_WAIT = "5";

    private Reply() {}

    /// Only what carries our protocol's header is believed, whatever its status.
    static <T> HttpResponse<T> ours(HttpResponse<T> reply) {
        if (!reply.headers().firstValue("Sync-Protocol").orElse("").equals("1") || reply.statusCode() / 100 == 3) {
            throw new Problem(CentreProblem.PORTAL);
        }
        return reply;
    }

    static HttpResponse<byte[]> success(HttpResponse<byte[]> reply) {
        if (reply.statusCode() / 100 == 2) {
            return reply;
        }
        throw failure(reply.statusCode(), reply.headers(), reply.body());
    }

    static Problem failure(int status, HttpHeaders headers, byte[] body) {
        return switch (status) {
            case 401 -> new Problem(CentreProblem.UNAUTHORISED);
            case 403 -> forbidden(body);
            case 429, 503 -> new Problem(CentreProblem.BUSY, wait(headers));
            default -> refusal(body);
        };
    }

    static <T> T read(HttpResponse<byte[]> reply, Class<T> type) {
        try {
            return Wire.read(reply.body(), type);
        } catch (Problem e) {
            throw new Problem(e, CentreProblem.PORTAL);
        }
    }

    /// @return bytes the centre has of a paper, -1 where it does not say
    static long offset(HttpResponse<byte[]> reply) {
        return reply.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    /// Seconds.
    private static String wait(HttpHeaders headers) {
        var seconds = headers.firstValue("Retry-After").orElse(DEFAULT_WAIT);
        return seconds.matches("\\d{1,5}") ? seconds : DEFAULT_WAIT;
    }

    private static Problem refusal(byte[] body) {
        try {
            var reason = Wire.read(body, Messages.Failure.class).reason();
            return reason == null ? outOfOrder(body) : reason.problem();
        } catch (Problem e) {
            return outOfOrder(body);
        }
    }

    /// A plain 403 speaks of rights; one with a reason of its own (a used enrolment code) says it better.
    private static Problem forbidden(byte[] body) {
        var reason = refusal(body);
        return reason.code().name().equals("FORBIDDEN") || reason.code() instanceof CentreProblem
                ? new Problem(CentreProblem.FORBIDDEN)
                : reason;
    }

    private static Problem outOfOrder(byte[] body) {
        try {
            return new Problem(
                    CentreProblem.OUT_OF_ORDER,
                    Wire.read(body, Messages.Expected.class).op());
        } catch (Problem e) {
            return new Problem(e, CentreProblem.PORTAL);
        }
    }
}
