package org.tsunagari.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a record on the wire: the topic it travels in, its CloudEvents type and its version. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Contract {

    Topic topic();

    /** The CloudEvents {@code type}; stays the same from version to version. */
    String type();

    /** Counts incompatible changes, from 1. A new version is a new record with its own schema and example. */
    int version();
}
