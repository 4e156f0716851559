package org.tsunagari.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends exactly the bytes that a test writes: what no well-behaved client library would send. */
final class RawClient {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int SILENCE_MILLIS = 1000;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    private RawClient() {}

    /**
     * Sends, then reads until the gateway closes or, having answered, says nothing for {@value #SILENCE_MILLIS} ms:
     * several answers to what was meant as one request are then seen.
     */
    static String send(String request) {
        try (Socket socket = new Socket("127.0.0.1", Gateway.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return readAll(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readAll(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                received.write(buffer, 0, n);
                socket.setSoTimeout(SILENCE_MILLIS);
            }
        } catch (SocketTimeoutException silence) {
            // nothing more comes
        }
        return received.toString(StandardCharsets.UTF_8);
    }

    /** The statuses of all answers, in order. */
    static List<Integer> statuses(String answers) {
        List<Integer> statuses = new ArrayList<>();
        Matcher matcher = STATUS_LINE.matcher(answers);
        while (matcher.find()) {
            statuses.add(Integer.parseInt(matcher.group(1)));
        }
        return statuses;
    }

    /** The head of a good request, without the empty line that ends it. */
    static String head(String method, String target) {
        return "%s %s HTTP/1.1\r\nHost: api.example.jp\r\nAuthorization: %s\r\n"
                .formatted(method, target, Gateway.bearerOfSomebody());
    }
}
