package org.tsunagari.kit.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the installation's keys are: Tink keysets as JSON, readable by the service only. */
@ConfigMapping(prefix = "tsunagari.keys")
public interface KeyFiles {

    /** The key-encryption key: an AEAD keyset; several keys while it is being rotated, the primary wraps. */
    Path kekFile();

    /** The key of the blind indexes: a PRF keyset. */
    Path indexKeyFile();

    /** Whether absent files are created: development and tests only. */
    @WithDefault("false")
    boolean createAbsent();
}
