// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.wire.Messages.Failure;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.AccessProblem;
import vn.motcua.server.blobs.BlobsProblem;
import vn.motcua.server.exchange.ExchangeProblem;
import vn.motcua.server.seal.SealProblem;
import vn.motcua.server.store.StoreProblem;
import vn.motcua.server.warehouse.WarehouseProblem;

/// What became of a call that did not succeed: a status and a message key, nothing else.
final class ProblemReply {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReply.class);

    private ProblemReply() {}

    static void install(HttpRouting.Builder routes) {
        routes.error(Problem.class, (_, response, problem) -> reply(response, problem));
        routes.error(Throwable.class, (_, response, fault) -> bug(response, fault));
    }

    private static void reply(ServerResponse response, Problem problem) {
        var status = status(problem.code());
        if (problem.code() instanceof HttpProblem && (status == 503 || status == 429)) {
            response.header(HeaderNames.RETRY_AFTER, problem.args().getFirst());
        } else if (status == 503) {
            LOG.warn("busy: {}", problem.code().key(), problem);
            response.header(
                    HeaderNames.RETRY_AFTER,
                    Integer.toString(3 + ThreadLocalRandom.current().nextInt(5)));
        }
        send(response, status, Refusal.of(problem));
    }

    private static void bug(ServerResponse response, Throwable fault) {
        if (fault instanceof RequestException e) {
            send(response, e.status().code(), Refusal.of(new Problem(HttpProblem.BAD_HEADER, "")));
            return;
        }
        if (isCut(fault)) {
            LOG.debug("a line was cut: {}", fault.getClass().getSimpleName());
            throw new CloseConnectionException("a line was cut");
        }
        var number = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        LOG.error("fault {}", number, fault);
        send(response, 500, Refusal.of(new Problem(HttpProblem.BUG, number)));
    }

    /// A counter that goes away in the middle of a call is a normal thing.
    private static boolean isCut(Throwable fault) {
        for (@Nullable Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SocketException
                    || t instanceof SocketTimeoutException
                    || t instanceof SSLException
                    || t instanceof EOFException
                    || t instanceof ClosedChannelException
                    || t instanceof CloseConnectionException
                    || t instanceof DataReader.InsufficientDataAvailableException) {
                return true;
            }
        }
        return false;
    }

    private static void send(ServerResponse response, int status, Refusal reason) {
        response.status(Status.create(status))
                .header(Routes.OURS, "1")
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .send(Wire.write(new Failure(reason)));
    }

    private static int status(ProblemCode code) {
        return switch (code) {
            case AccessProblem.UNAUTHORISED -> 401;
            case AccessProblem.FORBIDDEN, AccessProblem.BAD_CODE, BlobsProblem.NOT_NAMED -> 403;
            case WarehouseProblem.NO_GROUND, WarehouseProblem.OTHER_DOSSIER -> 403;
            case ExchangeProblem.USED_TWICE -> 422;
            case HttpProblem.TOO_LARGE, BlobsProblem.TOO_LARGE -> 413;
            case HttpProblem.NOT_FOUND, BlobsProblem.NOT_THERE, WarehouseProblem.UNKNOWN_RESULT -> 404;
            case SealProblem.NO_KEY, SealProblem.UNKNOWN_REQUEST -> 404;
            case SealProblem.OWN_REQUEST -> 403;
            case SealProblem.DECIDED, SealProblem.USED_TWICE -> 422;
            case BlobsProblem.FULL -> 507;
            case StoreProblem.BUSY, StoreProblem.IN_USE, HttpProblem.BUSY -> 503;
            case HttpProblem.TOO_MANY -> 429;
            case HttpProblem.OTHER_PROTOCOL -> 426;
            case StoreProblem.BAD_ROW -> 400;
            case PaperProblem.BAD_ID -> 404;
            default -> 400;
        };
    }
}
