package org.tsunagari.referral;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;

/**
 * An installation of its own between the first and the second step of a rotation: the operator has added a key, and the
 * service was restarted with the file.
 */
public final class MidRotation implements QuarkusTestResourceLifecycleManager {

    private final RealComponents components = new RealComponents();

    @Override
    public void init(Map<String, String> arguments) {
        components.init(Map.of("database", "operated", "service", "referral-service"));
    }

    /** After the components that all tests share. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(components.start());
        Path file = TestServers.running().directory().resolve("kek-operated.json");
        try {
            AeadConfig.register();
            Files.writeString(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                            InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        OperatorCommand.rotate("add", Map.of("TSUNAGARI_KEK_FILE", file.toString()));
        configuration.put("tsunagari.kek-file", file.toString());
        configuration.put("TSUNAGARI_KEK_FILE", file.toString());
        return configuration;
    }

    @Override
    public void stop() {
        components.stop();
    }
}
