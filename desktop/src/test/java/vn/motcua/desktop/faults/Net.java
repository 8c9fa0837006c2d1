// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A counter's own network with one cable to the outer one, on which packets can be lost and bits made slow; outside
/// an island the machine's loopback, on which nothing can be done.
final class Net {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String name;
    private final String gate;

    private Net(String name, String gate) {
        this.name = name;
        this.gate = gate;
    }

    static Net open() throws IOException, InterruptedException {
        if (!Island.isHere()) {
            return new Net("", "127.0.0.1");
        }
        var number = NUMBERS.incrementAndGet();
        var name = "counter" + number;
        var start = "10.77." + number;
        Shell.run("ip", "netns", "add", name);
        Shell.run("ip", "link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", name);
        Shell.run("ip", "addr", "add", start + ".1/24", "dev", name);
        Shell.run("ip", "link", "set", name, "up");
        Shell.run("ip", "-n", name, "addr", "add", start + ".2/24", "dev", "eth0");
        Shell.run("ip", "-n", name, "link", "set", "eth0", "up");
        Shell.run("ip", "-n", name, "link", "set", "lo", "up");
        return new Net(name, start + ".1");
    }

    boolean isOwn() {
        return !name.isEmpty();
    }

    /// Address at which a counter in this network finds the outer one.
    String gate() {
        return gate;
    }

    /// What comes before a command that runs in it.
    List<String> place() {
        return isOwn() ? List.of("ip", "netns", "exec", name) : List.of();
    }

    /// From here on so many of a hundred packets are lost, either way.
    void lose(int percent) throws IOException, InterruptedException {
        var chance = " numgen random mod 100 < " + percent + " drop; };";
        Shell.run(
                "nft",
                "table inet " + name + " {"
                        + " chain in { type filter hook input priority 0; iifname " + name + chance
                        + " chain out { type filter hook output priority 0; oifname " + name + chance + " }");
    }

    void loseNothing() throws IOException, InterruptedException {
        Shell.run("nft", "delete table inet " + name);
    }

    /// From here on so many kilobits a second, either way.
    void slow(int kilobits) throws IOException, InterruptedException {
        var rate = new String[] {"root", "tbf", "rate", kilobits + "kbit", "burst", "16kb", "latency", "400ms"};
        Shell.run(with(new String[] {"tc", "qdisc", "add", "dev", name}, rate));
        Shell.run(with(new String[] {"tc", "-n", name, "qdisc", "add", "dev", "eth0"}, rate));
    }

    void fast() throws IOException, InterruptedException {
        Shell.run("tc", "qdisc", "del", "dev", name, "root");
        Shell.run("tc", "-n", name, "qdisc", "del", "dev", "eth0", "root");
    }

    private static String[] with(String[] some, String[] more) {
        return java.util.stream.Stream.of(some, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    void close() throws IOException, InterruptedException {
        if (isOwn()) {
            Shell.run("ip", "netns", "del", name);
        }
    }
}
