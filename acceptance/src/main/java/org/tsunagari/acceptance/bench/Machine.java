package org.tsunagari.acceptance.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The conditions of a run. */
final class Machine {

    private static final long GIB = 1L << 30;

    private Machine() {}

    static String description() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%s: %d cores, %d GiB, %s %s, Java %s; load, all services, PostgreSQL and Kafka on this machine."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() / GIB,
                        system.getName(),
                        system.getArch(),
                        Runtime.version());
    }
}
