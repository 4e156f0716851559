package org.tsunagari.referral.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.usecase.Parties;
import org.tsunagari.referral.referral.usecase.ReadReferral;

/** The answer to a transition: where the referral stands now, without free text. */
@ApplicationScoped
class ChangedReferral {

    private final Parties parties;
    private final ReadReferral read;

    ChangedReferral(Parties parties, ReadReferral read) {
        this.parties = parties;
        this.read = read;
    }

    Response answer(Referral referral) {
        return Response.ok(ReferralView.from(
                        referral,
                        read.dueAt(referral).orElse(null),
                        null,
                        Set.of(DataCategory.NEEDS),
                        parties.of(referral)))
                .tag(ExpectedVersion.tag(referral.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
