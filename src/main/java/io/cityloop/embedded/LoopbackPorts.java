package io.cityloop.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address, taken by one server start. */
final class LoopbackPorts {

    // Below the range from which operating systems take ports of outgoing connections: a server that has to come back
    // on the same port must not find it lent to somebody's connection.
    private static final int FIRST = 20_000;
    private static final int BEHIND_LAST = 32_000;

    private final Set<Integer> taken = new HashSet<>();

    /** The wished port if it is free, a free one for 0. Fails when the wished port is taken. */
    int take(int wished, String setting) {
        if (wished != 0) {
            if (!isFree(wished)) {
                throw new EmbeddedServerFailure(
                        "Port " + wished + " on 127.0.0.1 is taken by another program (" + setting + ").",
                        "Stop that program, or set " + setting + " to another port or to 0 for any free one");
            }
            taken.add(wished);
            return wished;
        }
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
            if (!taken.contains(port) && isFree(port)) {
                taken.add(port);
                return port;
            }
        }
        throw new EmbeddedServerFailure(
                "No free port was found between " + FIRST + " and " + BEHIND_LAST + " on 127.0.0.1.",
                "Set " + setting + " to a free port");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
