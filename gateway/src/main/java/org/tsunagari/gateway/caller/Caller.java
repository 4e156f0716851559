package org.tsunagari.gateway.caller;

/**
 * Somebody with a verified access token.
 *
 * @param subject the account
 * @param expiresAt when the token ends, in milliseconds since the epoch
 * @param allowance how much the account may take; shared by all its tokens
 */
public record Caller(String subject, long expiresAt, Allowance allowance) {}
