/**
 * PostgreSQL, Kafka and Keycloak as real processes of their own, for the tests of every module and for the launcher.
 *
 * <p>Each server has settings (a record), a static {@code start} that returns when the server answers, and a
 * {@code close}. What goes wrong is a {@link org.tsunagari.components.ComponentFailure} whose message says what a
 * reader can do about it.
 */
@NullMarked
package org.tsunagari.components;

import org.jspecify.annotations.NullMarked;
