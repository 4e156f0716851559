package org.tsunagari.referral.attachment.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.attachment.scan.VirusScan.Verdict;

/** The protocol of clamd(8), INSTREAM with a terminating zero byte, as the manual describes it. */
class ClamAvTest {

    private static final byte[] FILE = new byte[200_000];

    private ServerSocket clamd;

    @BeforeEach
    void listen() throws IOException {
        clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void the_whole_file_is_sent_and_a_clean_one_is_clean() throws Exception {
        FILE[199_999] = 7;
        CompletableFuture<byte[]> received = answering("stream: OK");

        assertThat(scan(Duration.ofSeconds(5))).isEqualTo(Verdict.CLEAN);
        assertThat(received.get()).isEqualTo(FILE);
    }

    @Test
    void what_is_found_is_infected() {
        answering("stream: Eicar-Test-Signature FOUND");

        assertThat(scan(Duration.ofSeconds(5))).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void whatever_else_it_says_is_no_answer() {
        answering("INSTREAM size limit exceeded. ERROR");

        assertThat(scan(Duration.ofSeconds(5))).isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    void one_that_is_silent_is_not_waited_for() {
        assertThat(scan(Duration.ofMillis(300))).isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    void one_that_is_not_there_is_no_answer() throws IOException {
        clamd.close();

        assertThat(scan(Duration.ofSeconds(5))).isEqualTo(Verdict.UNAVAILABLE);
    }

    private Verdict scan(Duration timeout) {
        return new ClamAv(clamd.getInetAddress().getHostAddress(), clamd.getLocalPort(), timeout).scan(FILE);
    }

    private CompletableFuture<byte[]> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket caller = clamd.accept()) {
                byte[] file = received(new DataInputStream(caller.getInputStream()));
                caller.getOutputStream().write((answer + "\0").getBytes(US_ASCII));
                return file;
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
    }

    private static byte[] received(DataInputStream in) throws IOException {
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, US_ASCII).equals("zINSTREAM\0")) {
            throw new IOException("unknown command");
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        return file.toByteArray();
    }
}
