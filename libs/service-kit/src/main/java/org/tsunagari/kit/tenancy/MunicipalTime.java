package org.tsunagari.kit.tenancy;

import java.time.ZoneId;

/** The zone in which the municipalities' dates are. */
public final class MunicipalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private MunicipalTime() {}
}
