package org.tsunagari.kit.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** A Tink keyset as JSON in a file that its owner alone may read; it is always whole, also when a write is cut off. */
final class KeysetFile {

    private final Path path;

    KeysetFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    KeysetHandle read() throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Makes a keyset with one key unless there is one. Several services may start at once: the first one wins.
     *
     * @return whether it was made now; one that was there stays as it is
     */
    boolean createUnlessPresent(Parameters parameters) throws GeneralSecurityException, IOException {
        if (exists()) {
            return false;
        }
        Files.createDirectories(path.getParent());
        Path draft = draft(KeysetHandle.generateNew(parameters));
        try {
            Files.createLink(path, draft);
            return true;
        } catch (FileAlreadyExistsException anotherServiceWasFirst) {
            return false;
        } finally {
            Files.delete(draft);
        }
    }

    /**
     * Adds a key that opens but does not wrap yet: a service that has not read the file again must be able to open what
     * the others wrap.
     *
     * @return how many keys there are now
     */
    int add() throws GeneralSecurityException, IOException {
        KeysetHandle extended = KeysetHandle.newBuilder(read())
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .build();
        replace(extended);
        return extended.size();
    }

    /** @return the id of the key that wraps from now on */
    int promoteNewest() throws GeneralSecurityException, IOException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(read());
        builder.getAt(builder.size() - 1).makePrimary();
        KeysetHandle promoted = builder.build();
        replace(promoted);
        return promoted.getPrimary().getId();
    }

    /** @return how many keys were removed */
    int retire() throws GeneralSecurityException, IOException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(read());
        int removed = 0;
        for (int i = builder.size() - 1; i >= 0; i--) {
            if (!builder.getAt(i).isPrimary()) {
                builder.deleteAt(i);
                removed++;
            }
        }
        replace(builder.build());
        return removed;
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private void replace(KeysetHandle keys) throws GeneralSecurityException, IOException {
        Files.move(draft(keys), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path draft(KeysetHandle keys) throws GeneralSecurityException, IOException {
        String text = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        Path draft = Files.createTempFile(
                path.getParent(),
                "keyset",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(draft, text, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
