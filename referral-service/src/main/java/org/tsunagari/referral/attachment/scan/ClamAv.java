package org.tsunagari.referral.attachment.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Asks a clamd by its command INSTREAM (clamd(8)): chunks, each after its length in four bytes of network order, and a
 * chunk of no length. Whatever is not a clear answer is none.
 */
final class ClamAv implements VirusScan {

    private static final Logger LOG = Logger.getLogger(ClamAv.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 1 << 10;

    private final String host;
    private final int port;
    private final Duration timeout;

    ClamAv(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    @Override
    public Verdict scan(byte[] file) {
        try (Socket socket = new Socket()) {
            CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                    () -> hangUp(socket), CompletableFuture.delayedExecutor(timeout.toMillis(), MILLISECONDS));
            try {
                socket.connect(new InetSocketAddress(host, port), Math.toIntExact(timeout.toMillis()));
                send(file, socket.getOutputStream());
                return verdict(answer(socket.getInputStream()));
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException failed) {
            LOG.warnf("the virus scan does not answer: %s", failed);
            return Verdict.UNAVAILABLE;
        }
    }

    private static void send(byte[] file, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, CHUNK));
        out.write(COMMAND);
        for (int from = 0; from < file.length; from += CHUNK) {
            int length = Math.min(CHUNK, file.length - from);
            out.writeInt(length);
            out.write(file, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        int next = in.read();
        while (next > 0 && answer.length() < LONGEST_ANSWER) {
            answer.append((char) next);
            next = in.read();
        }
        return answer.toString();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        LOG.warnf("the virus scan answers: %s (expected: OK or FOUND)", answer);
        return Verdict.UNAVAILABLE;
    }

    /** A clamd that neither reads nor answers would hold the request for ever. */
    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            LOG.debug("closing the connection to the virus scan", alreadyGone);
        }
    }
}
