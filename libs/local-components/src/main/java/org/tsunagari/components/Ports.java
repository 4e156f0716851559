package org.tsunagari.components;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class Ports {
    // Below the ephemeral range of Linux (from 32768) and macOS (from 49152), so that no outgoing connection can take
    // the port between the moment it is chosen and the moment the server listens on it.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;
    private static final int ATTEMPTS = 1_000;

    private Ports() {}

    /** That many different ports on which nobody listens now. */
    public static List<Integer> free(int count) {
        List<Integer> ports = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS && ports.size() < count; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (!ports.contains(candidate) && isFree(candidate)) {
                ports.add(candidate);
            }
        }
        if (ports.size() < count) {
            throw new IllegalStateException("free ports: %d (expected: %d)".formatted(ports.size(), count));
        }
        return List.copyOf(ports);
    }

    /** The port itself, or a free one where it is 0. */
    static int chosen(int port) {
        return port == 0 ? free(1).getFirst() : port;
    }

    /** Throws {@link PortInUse}, which names the component, if somebody listens there. */
    public static void requireFree(String name, int port) {
        try {
            bind(port);
        } catch (IOException e) {
            throw new PortInUse(name, port, e);
        }
    }

    private static boolean isFree(int port) {
        try {
            bind(port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a connection in TIME_WAIT does not keep a server from listening
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
