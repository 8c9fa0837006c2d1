// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.scan.Device;

/// Asks the local network who scans: one-shot DNS-SD queries (RFC 6762 §5.1) on every interface. Devices answer to the
/// asking port, so nothing has to listen on port 5353 and no daemon is needed.
public final class MdnsSearch {

    private static final InetSocketAddress EVERYBODY = new InetSocketAddress("224.0.0.251", 5353);
    private static final String PLAIN = "_uscan._tcp.local";
    private static final String SECURE = "_uscans._tcp.local";
    private static final Duration USUAL = Duration.ofMillis(1800);
    private static final int[] ASK_AT_MS = {0, 300, 900};
    private static final int TICK_MS = 50;
    private static final int MOST_PACKETS = 500;
    private static final int PACKET = 9000;

    private final InetSocketAddress target;
    private final Duration patience;

    public MdnsSearch() {
        this(EVERYBODY, USUAL);
    }

    /// @param target asked in place of everybody
    public MdnsSearch(InetSocketAddress target, Duration patience) {
        this.target = target;
        this.patience = patience;
    }

    /// The devices that answered in time; those whose answer is odd are left out. Empty without a network.
    public List<Device> devices() {
        var heard = DnsMessage.none();
        try (var socket = new MulticastSocket(0)) {
            socket.setTimeToLive(255);
            socket.setSoTimeout(TICK_MS);
            listen(socket, heard);
        } catch (IOException noNetwork) {
            return found(heard);
        }
        return found(heard);
    }

    private void listen(MulticastSocket socket, DnsMessage heard) throws IOException {
        var begun = System.nanoTime();
        var packet = new DatagramPacket(new byte[PACKET], PACKET);
        var asked = 0;
        var packets = 0;
        while (packets < MOST_PACKETS && !Thread.currentThread().isInterrupted()) {
            var ms = (System.nanoTime() - begun) / 1_000_000;
            if (ms > patience.toMillis()) {
                return;
            }
            if (asked < ASK_AT_MS.length && ms >= ASK_AT_MS[asked]) {
                asked++;
                ask(socket, heard);
            }
            try {
                packet.setLength(PACKET);
                socket.receive(packet);
                packets++;
                heard.read(packet.getData(), packet.getLength());
            } catch (SocketTimeoutException nobodyYet) {
                continue;
            }
        }
    }

    /// First who there is, then also what is still missing about them.
    private void ask(MulticastSocket socket, DnsMessage heard) throws IOException {
        send(socket, DnsMessage.question(DnsMessage.PTR, List.of(PLAIN, SECURE)));
        var instances = instances(heard);
        missing(socket, DnsMessage.SRV, instances, heard.places().keySet());
        missing(socket, DnsMessage.TXT, instances, heard.texts().keySet());
        var hosts = heard.places().values().stream().map(DnsMessage.Place::host).toList();
        missing(socket, DnsMessage.A, hosts, heard.hosts().keySet());
    }

    private void missing(MulticastSocket socket, int type, List<String> names, Set<String> known) throws IOException {
        var open = names.stream()
                .filter(n -> !known.contains(n))
                .distinct()
                .limit(20)
                .toList();
        if (!open.isEmpty()) {
            send(socket, DnsMessage.question(type, open));
        }
    }

    private void send(MulticastSocket socket, byte[] question) throws IOException {
        var packet = new DatagramPacket(question, question.length, target);
        if (!target.getAddress().isMulticastAddress()) {
            socket.send(packet);
            return;
        }
        for (var network : networks()) {
            try {
                socket.setNetworkInterface(network);
                socket.send(packet);
            } catch (IOException down) {
                continue; // another one may be up
            }
        }
    }

    private static List<NetworkInterface> networks() throws SocketException {
        var usable = new ArrayList<NetworkInterface>();
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            if (network.isUp() && network.supportsMulticast() && !network.isLoopback()) {
                usable.add(network);
            }
        }
        return usable;
    }

    private static List<String> instances(DnsMessage heard) {
        return List.of(SECURE, PLAIN).stream()
                .flatMap(service -> heard.pointers().getOrDefault(service, List.of()).stream())
                .distinct()
                .toList();
    }

    /// A device that offers both ways is taken once, by the secure one: papers bear people's data.
    private static List<Device> found(DnsMessage heard) {
        Map<String, Device> devices = new LinkedHashMap<>();
        var ids = new HashSet<String>();
        for (var instance : instances(heard)) {
            device(instance, heard).ifPresent(device -> {
                if (device.id().isEmpty() || ids.add(device.id())) {
                    devices.putIfAbsent(device.name(), device);
                }
            });
        }
        return List.copyOf(devices.values());
    }

    private static Optional<Device> device(String instance, DnsMessage heard) {
        var place = heard.places().get(instance);
        if (place == null) {
            return Optional.empty();
        }
        var text = heard.texts().getOrDefault(instance, Map.of());
        var address = nearest(heard.hosts().getOrDefault(place.host(), List.of()));
        var path = text.getOrDefault("rs", "eSCL").replaceAll("^/+|/+$", "");
        if (address == null || !path.matches("[\\w/.-]{0,80}")) {
            return Optional.empty();
        }
        try {
            var scheme = instance.endsWith(SECURE) ? "https" : "http";
            var usual = scheme.equals("https") ? 443 : 80;
            var port = place.port() == usual ? -1 : place.port();
            var root = new URI(scheme, null, address.getHostAddress(), port, "/" + path + "/", null, null);
            var title = EsclCapabilities.plain(text.getOrDefault("ty", ""));
            return Optional.of(new Device(
                    new EsclAddress(root).device(),
                    "",
                    title.isEmpty() ? address.getHostAddress() : title,
                    EsclCapabilities.plain(text.getOrDefault("uuid", ""))));
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }

    /// Somebody in the same room may say anything; that a scanner is out in the world is not believed.
    private static @Nullable InetAddress nearest(List<InetAddress> addresses) {
        return addresses.stream()
                .filter(a -> a instanceof Inet4Address
                        && (a.isSiteLocalAddress() || a.isLinkLocalAddress() || a.isLoopbackAddress()))
                .findFirst()
                .orElse(null);
    }
}
