package org.tsunagari.components;

/**
 * A database as a service is configured with it.
 *
 * @param owner owns the schema and runs the migrations
 * @param app runs the service, subject to row-level security
 */
public record PostgresDatabase(String jdbcUrl, Login owner, Login app) {}
