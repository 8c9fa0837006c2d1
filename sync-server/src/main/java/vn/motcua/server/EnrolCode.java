// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.server.access.EnrolmentCodes;

/// `enrol-code --office CODE [--home DIR]`: works beside a running centre, which must have started once.
final class EnrolCode {

    private EnrolCode() {}

    /// @return `<url> <code> <fingerprint>`
    static String make(List<String> args) {
        var rest = new ArrayList<>(args);
        var at = rest.indexOf("--office");
        if (at < 0 || at + 1 >= rest.size()) {
            throw new IllegalArgumentException("enrol-code --office CODE [--home DIR]");
        }
        var office = new OfficeCode(rest.get(at + 1));
        rest.subList(at, at + 2).clear();
        var random = new SecureRandom();
        var home = new Home(Configuration.from(rest, System.getenv()).home(), random);
        var address = new String(home.read("address"), StandardCharsets.UTF_8).split("\n");
        var code = new EnrolmentCodes(home.resolve("enrolment"), Clock.systemUTC(), random).make(office);
        return address[0] + " " + code + " " + address[1];
    }
}
