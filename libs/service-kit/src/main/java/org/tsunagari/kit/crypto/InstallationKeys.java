package org.tsunagari.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The keys that this installation holds outside its databases. */
@Startup
@ApplicationScoped
public class InstallationKeys {

    /** What wraps the keys of persons. */
    static final Parameters KEY_ENCRYPTION = PredefinedAeadParameters.AES256_GCM;

    /** What makes the fingerprints of {@link BlindIndex}. */
    static final Parameters INDEX = PredefinedPrfParameters.HMAC_SHA256_PRF;

    private final Aead keyEncryptionKey;
    private final PrfSet indexKey;

    InstallationKeys(KeyFiles files) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        PrfConfig.register();
        keyEncryptionKey = keyset(files.kekFile(), KEY_ENCRYPTION, files.createAbsent())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        indexKey = keyset(files.indexKeyFile(), INDEX, files.createAbsent())
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    Aead keyEncryptionKey() {
        return keyEncryptionKey;
    }

    PrfSet indexKey() {
        return indexKey;
    }

    private static KeysetHandle keyset(Path path, Parameters parameters, boolean createAbsent)
            throws GeneralSecurityException, IOException {
        KeysetFile file = new KeysetFile(path);
        if (createAbsent) {
            file.createUnlessPresent(parameters);
        }
        return file.read();
    }
}
