package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.AccessFixture.permit;
import static org.tsunagari.access.AccessFixture.refusal;
import static org.tsunagari.access.Consents.CLINIC;
import static org.tsunagari.access.Consents.NOW;
import static org.tsunagari.access.Consents.OTHER_CLINIC;
import static org.tsunagari.access.Consents.consent;
import static org.tsunagari.access.Consents.to;
import static org.tsunagari.access.Consents.withdrawn;
import static org.tsunagari.access.DataCategory.STATUS_REPORT;
import static org.tsunagari.access.DataCategory.SUPPORT;
import static org.tsunagari.access.Purpose.FEEDBACK_TO_SOURCE;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Form 2 is never sent where the person said that the source must not be told. */
class DisclosureTest {

    private static final ConsentSnapshot MAY_BE_TOLD = consent(to(CLINIC, FEEDBACK_TO_SOURCE, STATUS_REPORT));

    @Test
    void form_2_goes_to_the_source_that_may_be_told_and_cites_the_consent() {
        Decision.Permit sent = permit(send(CLINIC, MAY_BE_TOLD, STATUS_REPORT));

        assertThat(sent.basis()).isEqualTo(LegalBasis.CONSENT);
        assertThat(sent.consentVersion()).hasValue(3);
        assertThat(sent.disclosed()).containsExactly(STATUS_REPORT);
    }

    @Test
    void form_2_goes_nowhere_else() {
        assertThat(refusal(send(OTHER_CLINIC, MAY_BE_TOLD, STATUS_REPORT))).isEqualTo(DenialReason.NO_CONSENT);
        assertThat(refusal(send(CLINIC, withdrawn(MAY_BE_TOLD), STATUS_REPORT))).isEqualTo(DenialReason.NO_CONSENT);
        assertThat(refusal(send(CLINIC, Consents.none(), STATUS_REPORT))).isEqualTo(DenialReason.NO_CONSENT);
    }

    @Test
    void a_document_is_not_sent_in_part() {
        assertThat(refusal(send(CLINIC, MAY_BE_TOLD, STATUS_REPORT, SUPPORT))).isEqualTo(DenialReason.NO_CONSENT);
    }

    @Test
    void sending_nothing_is_a_mistake() {
        assertThat(refusal(send(CLINIC, MAY_BE_TOLD))).isEqualTo(DenialReason.NOTHING_REQUESTED);
    }

    private static Decision send(Recipient to, ConsentSnapshot consent, DataCategory... categories) {
        return AccessPolicy.decideDisclosure(to, FEEDBACK_TO_SOURCE, Set.of(categories), consent, NOW);
    }
}
