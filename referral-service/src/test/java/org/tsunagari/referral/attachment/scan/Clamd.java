package org.tsunagari.referral.attachment.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A peer that speaks clamd's INSTREAM (clamd(8)) on a real socket: it finds the word {@value #VIRUS} and has no answer to
 * {@value #RIDDLE}. A real clamd knows nothing without signatures from outside.
 */
public final class Clamd implements QuarkusTestResourceLifecycleManager {

    public static final String VIRUS = "INVENTED-VIRUS";
    public static final String RIDDLE = "INVENTED-RIDDLE";

    private @Nullable ServerSocket door;

    @Override
    public Map<String, String> start() {
        try {
            ServerSocket opened = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            door = opened;
            Thread.ofVirtual().start(() -> answer(opened));
            return Map.of(
                    "tsunagari.virus-scan.mode",
                    "CLAMAV",
                    "tsunagari.virus-scan.host",
                    opened.getInetAddress().getHostAddress(),
                    "tsunagari.virus-scan.port",
                    String.valueOf(opened.getLocalPort()),
                    "tsunagari.virus-scan.timeout",
                    "2S");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        try {
            Objects.requireNonNull(door).close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(ServerSocket door) {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                String file = received(new DataInputStream(caller.getInputStream()));
                String answer = file.contains(VIRUS)
                        ? "stream: Invented FOUND"
                        : file.contains(RIDDLE) ? "INSTREAM size limit exceeded. ERROR" : "stream: OK";
                caller.getOutputStream().write((answer + "\0").getBytes(US_ASCII));
            } catch (SocketException closed) {
                return;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static String received(DataInputStream in) throws IOException {
        in.readNBytes("zINSTREAM\0".length());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        return file.toString(UTF_8);
    }
}
