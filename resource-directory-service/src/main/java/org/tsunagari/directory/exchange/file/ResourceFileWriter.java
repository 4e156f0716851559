package org.tsunagari.directory.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes one format, resource by resource, without holding them all. */
public interface ResourceFileWriter {

    boolean writes(ExchangeFormat format);

    void write(ExchangeFormat format, Iterator<ExportedResource> resources, OutputStream out) throws IOException;
}
