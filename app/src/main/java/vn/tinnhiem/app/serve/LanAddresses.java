package vn.tinnhiem.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** Địa chỉ của máy này trong mạng nội bộ, và máy có đường ra ngoài không. Nothing is ever sent to find out. */
public final class LanAddresses {

    /** Of the blocks for documentation (RFC 5737, RFC 3849): nobody has them, so only a default route leads there. */
    private static final List<String> NOBODY = List.of("192.0.2.1", "2001:db8::1");

    private LanAddresses() {}

    /** Addresses of this machine by which the building reaches it, IPv4 first. */
    public static List<InetAddress> mine() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanAddresses::open)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .sorted((a, b) -> Boolean.compare(b instanceof Inet4Address, a instanceof Inet4Address))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean open(NetworkInterface card) {
        try {
            return card.isUp() && !card.isLoopback();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the address belongs to a building (RFC 1918, RFC 4193) and not to the whole world. */
    public static boolean inside(InetAddress address) {
        if (address instanceof Inet6Address) {
            return (address.getAddress()[0] & 0xfe) == 0xfc || address.isLoopbackAddress();
        }
        return address.isSiteLocalAddress() || address.isLoopbackAddress();
    }

    /**
     * Whether this machine knows a way to the internet: a default route, or an address that the world can reach. A
     * datagram socket that is connected only looks the route up; no packet leaves.
     */
    public static boolean seesTheInternet() {
        return mine().stream().anyMatch(address -> !inside(address))
                || NOBODY.stream().anyMatch(LanAddresses::routed);
    }

    private static boolean routed(String address) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(address), 9));
            return !socket.getLocalAddress().isAnyLocalAddress();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** The name of this machine, in lower case, as its certificate bears it. */
    public static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** As it is written in an address line. */
    public static String written(InetAddress address) {
        String plain = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? "[" + plain + "]" : plain;
    }
}
