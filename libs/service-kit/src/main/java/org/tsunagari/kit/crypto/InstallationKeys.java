package org.tsunagari.kit.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The keys that this installation holds outside its databases. */
@Startup
@ApplicationScoped
public class InstallationKeys {

    private final Aead keyEncryptionKey;
    private final PrfSet indexKey;

    InstallationKeys(KeyFiles files) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        PrfConfig.register();
        keyEncryptionKey = keyset(files.kekFile(), PredefinedAeadParameters.AES256_GCM, files.createAbsent())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        indexKey = keyset(files.indexKeyFile(), PredefinedPrfParameters.HMAC_SHA256_PRF, files.createAbsent())
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    Aead keyEncryptionKey() {
        return keyEncryptionKey;
    }

    PrfSet indexKey() {
        return indexKey;
    }

    private static KeysetHandle keyset(Path file, Parameters parameters, boolean createAbsent)
            throws GeneralSecurityException, IOException {
        if (createAbsent && !Files.exists(file)) {
            create(file, parameters);
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** Several services may start at once and share the file: it appears whole, and the first one wins. */
    private static void create(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
        Path draft = Files.createTempFile(
                directory,
                "keyset",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, keyset, StandardOpenOption.TRUNCATE_EXISTING);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherServiceWasFirst) {
            return;
        } finally {
            Files.delete(draft);
        }
    }
}
