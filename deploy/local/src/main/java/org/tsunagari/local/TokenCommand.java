package org.tsunagari.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.Properties;
import org.tsunagari.local.api.KeycloakTokens;

/** {@code ./start token ROLE}: asks the Keycloak of the running installation. */
final class TokenCommand {

    private static final String ISSUER = "issuer";

    private TokenCommand() {}

    static String token(Workspace workspace, String account) {
        var tokens = new KeycloakTokens(issuer(workspace), InstantSource.system());
        try {
            return tokens.tokenFor(account);
        } catch (RuntimeException e) {
            throw new StartFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** To be called when the installation is up. */
    static void announce(Workspace workspace, URI issuer) {
        var running = new Properties();
        running.setProperty(ISSUER, issuer.toString());
        try (var out = Files.newOutputStream(workspace.running())) {
            running.store(out, "what ./start token asks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void withdraw(Workspace workspace) {
        try {
            Files.deleteIfExists(workspace.running());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI issuer(Workspace workspace) {
        var running = new Properties();
        try (var in = Files.newInputStream(workspace.running())) {
            running.load(in);
            return URI.create(running.getProperty(ISSUER));
        } catch (NoSuchFileException e) {
            throw new StartFailure("Tsunagari does not run. Start it with ./start in another terminal.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
