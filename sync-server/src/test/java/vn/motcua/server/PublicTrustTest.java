// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.StatusList;
import vn.motcua.model.seal.TrustList;

/// Anyone may verify: what that takes is given to anyone, and to nobody's cost.
class PublicTrustTest extends OpenCentre {

    static HttpResponse<byte[]> get(String path) throws Exception {
        var url = server.enrolmentText(Sample.OFFICE).split(" ")[0];
        return Counter.HTTP.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void aStrangerVerifiesWithTheListThePrintedKeyAndAStatusList() throws Exception {
        var enrolled = counter("ha.tran").enrolled();
        var pem = TrustDesk.run(List.of("key", "--home", home.toString()));
        var key = SealKey.publicKey(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));

        var served = get("/v1/public/trust");
        assertEquals(200, served.statusCode());
        assertEquals(Optional.of("*"), served.headers().firstValue("Access-Control-Allow-Origin"));
        var list = TrustList.decode(served.body(), key);
        assertTrue(list.sealKey(enrolled.sealKeyId()).isPresent());

        var token = get("/v1/public/status/" + enrolled.sealKeyId());
        assertEquals(Optional.of("application/statuslist+cwt"), token.headers().firstValue("Content-Type"));
        var statuses = StatusList.decode(token.body(), key);
        assertEquals(enrolled.sealKeyId(), statuses.keyId());
        assertEquals(Optional.of(Result.Status.VALID), statuses.at(0), "nothing of this key has ended");
        assertEquals(404, get("/v1/public/status/0123456789abcdef").statusCode());
        assertEquals(404, get("/v1/public/status/x").statusCode());
    }
}
