// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.StatusList;
import vn.motcua.server.warehouse.PublishTrust;

/// What anyone may fetch, for a result must be verifiable by anyone: the signed trust list, and the Token Status List
/// of one seal key. Both are signed, name no citizen and are given out whole, so that asking tells nothing of a result.
final class PublicRoutes {

    /// In seconds: after so long at most a revocation is seen by whoever is online.
    private static final int FRESH = 300;

    private final PublishTrust trust;

    PublicRoutes(PublishTrust trust) {
        this.trust = trust;
    }

    void list(Call call) {
        call.payAsStranger();
        open(call).bytes(trust.newerThan(-1).orElseThrow(), "application/cose");
    }

    /// @throws Problem NOT_FOUND for a key that no device of ours has
    void status(Call call) {
        call.payAsStranger();
        var token = trust.statusList(call.path("kid")).orElseThrow(() -> new Problem(HttpProblem.NOT_FOUND));
        open(call).bytes(token, StatusList.TYPE);
    }

    /// Pages of other origins may read it too (draft-ietf-oauth-status-list §8.1).
    private static Call open(Call call) {
        return call.with("Cache-Control", "public, max-age=" + FRESH).with("Access-Control-Allow-Origin", "*");
    }
}
