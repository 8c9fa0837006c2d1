// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.server.directory.DemoData;

/// A centre that is open to counters, for tests.
class OpenCentre {

    static final String PASSWORD = "đúng mật khẩu";
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    static final UUID VISIT = UUID.randomUUID();

    @TempDir
    static Path home;

    static SyncServer server;

    @BeforeAll
    static void start() {
        var clock = Clock.systemUTC();
        server = SyncServer.start(Configuration.of(home), clock);
        new DemoData(server.database(), server.signInDesk(), clock, new java.security.SecureRandom()).fill(PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Counter counter(String officer) {
        var agent = officer.startsWith("agent");
        var office = agent ? DemoData.AGENT_OFFICE : DemoData.OFFICE;
        var counter = Counter.enrol(server.enrolmentText(office.code()), "Q03");
        counter.signIn(officer, PASSWORD);
        return counter;
    }
}
