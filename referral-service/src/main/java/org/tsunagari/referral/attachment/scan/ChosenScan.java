package org.tsunagari.referral.attachment.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The scan that the configuration names. */
class ChosenScan {

    @Produces
    @ApplicationScoped
    VirusScan scan(ScanSettings settings) {
        return switch (settings.mode()) {
            case OFF -> file -> VirusScan.Verdict.CLEAN;
            case CLAMAV -> new ClamAv(settings.host(), settings.port(), settings.timeout());
        };
    }
}
