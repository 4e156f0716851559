package org.tsunagari.kit.web;

import java.net.URI;

/**
 * The answer to a creation. It is kept for retries, so its body holds ids and codes only, never personal data.
 *
 * @param location path of what was created
 * @param version first version of what was created
 * @param body a record of ids and codes
 */
public record Receipt(URI location, long version, Object body) {}
