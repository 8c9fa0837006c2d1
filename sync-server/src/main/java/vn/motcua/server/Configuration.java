// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// All there is to configure. Arguments (`--port 0`) go before the environment (`MOTCUA_PORT`), which goes before
/// `server.properties` in the home.
///
/// @param home folder with the centre's keys, papers and, unless `jdbc` says otherwise, its database
/// @param port 0 takes a free one
/// @param jdbc empty: an encrypted H2 in the home; else a PostgreSQL URL
/// @param user of PostgreSQL
/// @param demo whether to fill an empty centre with marked demo data
/// @param demoPassword of the demo's officers; empty: a random one
/// @param demoCounters how many more counters the demo has, enrolled and signed in, for trying a load out
/// @param demoDay a file with the moment that the clocks of a demonstration show, played faster than it passes; empty:
/// the machine's clock. Such a centre starts without open dossiers. Only with `demo`
/// @param pace by how much all limits on calls a second are wider than usual
public record Configuration(
        Path home,
        String host,
        int port,
        String jdbc,
        String user,
        String password,
        boolean demo,
        String demoPassword,
        int demoCounters,
        String demoDay,
        double pace) {

    public Configuration {
        if (!demo && !demoDay.isEmpty()) {
            throw new IllegalArgumentException("--demo-day");
        }
    }

    private static final Path USUAL_HOME = Path.of(System.getProperty("user.home"), ".motcua-server");

    public static Configuration of(Path home) {
        return new Configuration(home, "127.0.0.1", 0, "", "", "", false, "", 0, "", 1);
    }

    /// @throws IllegalArgumentException for an argument nobody knows
    public static Configuration from(List<String> args, Map<String, String> environment) {
        var given = new HashMap<String, String>();
        var rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            var name = rest.removeFirst();
            if (name.equals("--demo")) {
                given.put("demo", "true");
            } else if (NAMES.contains(name.replaceFirst("^--", "")) && !rest.isEmpty()) {
                given.put(name.substring(2), rest.removeFirst());
            } else {
                throw new IllegalArgumentException(name);
            }
        }
        var home = Path.of(given.getOrDefault("home", environment.getOrDefault("MOTCUA_HOME", USUAL_HOME.toString())));
        var file = file(home.resolve("server.properties"));
        java.util.function.BiFunction<String, String, String> value = (name, usual) -> given.getOrDefault(
                name,
                environment.getOrDefault(
                        "MOTCUA_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                        file.getProperty(name, usual)));
        return new Configuration(
                home,
                value.apply("host", "127.0.0.1"),
                Integer.parseInt(value.apply("port", "8443")),
                value.apply("jdbc", ""),
                value.apply("user", ""),
                value.apply("password", ""),
                Boolean.parseBoolean(value.apply("demo", "false")),
                value.apply("demo-password", ""),
                Integer.parseInt(value.apply("demo-counters", "0")),
                value.apply("demo-day", ""),
                Double.parseDouble(value.apply("pace", "1")));
    }

    private static final List<String> NAMES = List.of(
            "home", "host", "port", "jdbc", "user", "password", "demo-password", "demo-counters", "demo-day", "pace");

    private static Properties file(Path path) {
        var properties = new Properties();
        if (Files.exists(path)) {
            try (var in = Files.newBufferedReader(path)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    @Override
    public String toString() {
        return "Configuration[" + home + ", " + host + ":" + port + "]";
    }
}
