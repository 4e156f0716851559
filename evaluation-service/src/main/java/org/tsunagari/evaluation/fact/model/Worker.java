package org.tsunagari.evaluation.fact.model;

import java.util.UUID;
import org.tsunagari.events.vocabulary.LinkWorkerRole;

/** A link worker who works on a case now. */
public record Worker(UUID account, LinkWorkerRole role) {}
