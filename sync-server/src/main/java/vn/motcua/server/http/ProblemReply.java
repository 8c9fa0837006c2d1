// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.util.concurrent.ThreadLocalRandom;
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
        if (status == 503) {
            LOG.warn("busy: {}", problem.code().key(), problem);
            response.header(HeaderNames.RETRY_AFTER, "5");
        }
        send(response, status, Refusal.of(problem));
    }

    private static void bug(ServerResponse response, Throwable fault) {
        if (fault instanceof RequestException e) {
            send(response, e.status().code(), Refusal.of(new Problem(HttpProblem.BAD_HEADER, "")));
            return;
        }
        var number = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        LOG.error("fault {}", number, fault);
        send(response, 500, Refusal.of(new Problem(HttpProblem.BUG, number)));
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
            case ExchangeProblem.USED_TWICE -> 422;
            case HttpProblem.TOO_LARGE, BlobsProblem.TOO_LARGE -> 413;
            case HttpProblem.NOT_FOUND, BlobsProblem.NOT_THERE, WarehouseProblem.UNKNOWN_RESULT -> 404;
            case BlobsProblem.FULL -> 507;
            case StoreProblem.BUSY, StoreProblem.IN_USE -> 503;
            case StoreProblem.BAD_ROW -> 400;
            case PaperProblem.BAD_ID -> 404;
            default -> 400;
        };
    }
}
