package org.tsunagari.components;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a broker for its API versions (the first request of every client), so that "ready" means that it answers and not
 * only that a port is open. Kafka protocol guide, ApiVersions request version 0: spoken by hand because the Kafka client
 * must not come to everybody's class path with this module.
 */
final class KafkaHandshake {
    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 4711;
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final byte[] CLIENT = "tsunagari".getBytes(StandardCharsets.US_ASCII);

    private KafkaHandshake() {}

    static boolean answers(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 + 2 + 4 + 2 + CLIENT.length);
            out.writeShort(API_VERSIONS);
            out.writeShort(0);
            out.writeInt(CORRELATION);
            out.writeShort(CLIENT.length);
            out.write(CLIENT);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            in.readInt(); // size
            int correlation = in.readInt();
            short error = in.readShort();
            return correlation == CORRELATION && error == 0;
        }
    }
}
