package org.tsunagari.directory.exchange.file;

import org.jspecify.annotations.Nullable;

/** Reads one format. */
public interface ResourceFileReader {

    boolean reads(ExchangeFormat format);

    /**
     * @param charset as the Content-Type declares it
     * @throws FileUnreadable where there are no rows to speak of
     */
    FileRows read(byte[] file, @Nullable String charset);
}
