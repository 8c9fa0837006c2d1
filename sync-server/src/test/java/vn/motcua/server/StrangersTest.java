// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// What anyone may ask costs the counters nothing.
class StrangersTest extends OpenCentre {

    @Test
    void strangersWhoAskTooOftenAreSentAwayAndACounterIsNot() throws Exception {
        var counter = counter("ha.tran");
        var sentAway = 0;
        for (var i = 0; i < 400 && sentAway == 0; i++) {
            var reply = PublicTrustTest.get("/v1/public/status/0123456789abcdef");
            if (reply.statusCode() == 429) {
                assertTrue(reply.headers().firstValue("Retry-After").isPresent());
                sentAway++;
            }
        }
        assertEquals(1, sentAway, "strangers have a budget");
        assertEquals(
                200, counter.send(counter.request("/v1/trust?newer=-1").GET()).statusCode());
    }
}
