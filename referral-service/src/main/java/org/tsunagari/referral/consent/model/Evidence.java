package org.tsunagari.referral.consent.model;

import java.util.Optional;
import java.util.UUID;

/**
 * The signed paper as it was scanned. Without it, the paper stays where it was signed, as with a FAX.
 *
 * @param attachment where this system keeps the scan; empty where it is kept elsewhere
 * @param sha256 of the scan, lower-case hexadecimal: shows that it is still the same
 */
public record Evidence(Optional<UUID> attachment, String sha256) {}
