package org.tsunagari.kit.problem;

import io.vertx.ext.web.RoutingContext;

/** Keeps a record of requests that were turned away before any use case saw them. */
public interface DenialAudit {

    void record(ProblemType type, RoutingContext http);
}
