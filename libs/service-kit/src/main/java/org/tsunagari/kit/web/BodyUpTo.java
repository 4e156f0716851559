package org.tsunagari.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A body that may be longer than others, a file; the gateway's table of limits must let it through too. Beyond the
 * server's own limit of 8 MiB nothing helps.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyUpTo {

    /** Bytes. */
    int value();
}
