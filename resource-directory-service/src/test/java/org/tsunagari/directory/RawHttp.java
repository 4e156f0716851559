package org.tsunagari.directory;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes as no well-behaved client would send them. */
final class RawHttp {

    /** With what has not answered at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** After an answer, that nothing more comes. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private RawHttp() {}

    /** Sends the bytes and reads until the service closes, or has answered and says no more. */
    static String exchange(String request) {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(read(socket), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Socket socket) throws IOException {
        InputStream answers = socket.getInputStream();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int n = answers.read(part); n >= 0; n = answers.read(part)) {
                all.write(part, 0, n);
                socket.setSoTimeout((int) SILENCE.toMillis());
            }
        } catch (SocketTimeoutException silent) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    /** Status of the first answer; 0 when the connection was closed without one. */
    static int status(String request) {
        String answer = exchange(request);
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
