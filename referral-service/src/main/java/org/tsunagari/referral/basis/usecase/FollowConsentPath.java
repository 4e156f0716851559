package org.tsunagari.referral.basis.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.tsunagari.access.Operation;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.basis.persistence.ConsentPath;

/** How many of those who could not be helped with consent came to agree in the end. */
@ApplicationScoped
public class FollowConsentPath {

    private final ConsentPath path;
    private final PersonAccess access;

    FollowConsentPath(ConsentPath path, PersonAccess access) {
        this.path = path;
        this.access = access;
    }

    /** @param fiscalYear April to March, by its first calendar year */
    @Transactional
    public ConsentPath.Figures handle(int fiscalYear) {
        access.requireEver(Operation.READ_STATISTICS);
        access.listed("consent-paths");
        return path.between(firstOfApril(fiscalYear), firstOfApril(fiscalYear + 1));
    }

    private static Instant firstOfApril(int year) {
        return LocalDate.of(year, Month.APRIL, 1)
                .atStartOfDay(MunicipalTime.ZONE)
                .toInstant();
    }
}
