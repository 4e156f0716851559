package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.casework.running.Rows;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.ReferralClosed;
import org.tsunagari.events.ReferralEnteredInError;
import org.tsunagari.events.ReferralHeld;
import org.tsunagari.events.ReferralResumed;
import org.tsunagari.events.ReferralWithdrawn;
import org.tsunagari.events.vocabulary.WithdrawnBy;
import org.tsunagari.testkit.RealComponents;

/** Whoever works on a case sees at the case that a referral was taken back, before they call or visit. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class ReferralsTakenBackIT {

    private final Api centre = Api.asCoordinator();
    private final UUID person = UUID.randomUUID();
    private final ReferralAccepted referral = ReferralService.accepted(person, NABARI);
    private final UUID id = referral.referralId();

    @Test
    void what_was_accepted_is_ongoing_until_something_else_is_heard() {
        UUID file = centre.openCase(referral);
        assertThat(standing(file, id)).isEqualTo("ONGOING");
        assertThat(shown(file, id, "since")).isNull();
    }

    @Test
    void the_case_shows_that_the_person_took_it_back_and_since_when_and_is_itself_as_it_was() {
        UUID file = centre.openCase(referral);
        String etag = centre.get("/cases/" + file).header("ETag");
        hear(file, new ReferralWithdrawn(id, person, NABARI, WithdrawnBy.PERSON), "WITHDRAWN_BY_PERSON");
        assertThat(shown(file, id, "since")).isNotNull();
        assertThat(centre.get("/cases/" + file).jsonPath().getString("status")).isEqualTo("OPEN");
        assertThat(centre.get("/cases/" + file).header("ETag")).isEqualTo(etag);
    }

    @Test
    void and_that_the_source_did_or_says_that_it_was_an_error() {
        UUID file = centre.openCase(referral);
        hear(file, new ReferralWithdrawn(id, person, NABARI, WithdrawnBy.SOURCE), "WITHDRAWN_BY_SOURCE");
        hear(file, new ReferralEnteredInError(id, person, NABARI, "WRONG_PERSON"), "ENTERED_IN_ERROR");
    }

    @Test
    void it_rests_goes_on_and_is_closed_with_the_referral() {
        UUID file = centre.openCase(referral);
        hear(file, new ReferralHeld(id, person, NABARI, "CONSENT_WITHDRAWN"), "ON_HOLD");
        hear(file, new ReferralResumed(id, person, NABARI), "ONGOING");
        hear(file, new ReferralClosed(id, person, NABARI, "NEED_MET"), "CLOSED");
    }

    @Test
    void of_two_referrals_the_one_that_was_taken_back_is_marked_alone() {
        UUID file = centre.openCase(referral);
        ReferralAccepted other = ReferralService.accepted(person, NABARI);
        centre.openCase(other);
        hear(file, new ReferralWithdrawn(id, person, NABARI, WithdrawnBy.SOURCE), "WITHDRAWN_BY_SOURCE");
        assertThat(standing(file, other.referralId())).isEqualTo("ONGOING");
    }

    @Test
    void of_what_was_accepted_before_this_was_followed_the_case_says_nothing_until_it_hears() {
        UUID file = centre.openCase(referral);
        Rows.change("UPDATE case_referral SET standing = NULL WHERE referral_id = ?", id);
        assertThat(standing(file, id)).isNull();
        hear(file, new ReferralHeld(id, person, NABARI, "CONSENT_EXPIRED"), "ON_HOLD");
    }

    private void hear(UUID file, ContractEvent event, String standing) {
        ReferralService.publish(event);
        Awaitility.await(standing).atMost(Api.PATIENCE).until(() -> standing.equals(standing(file, id)));
    }

    private String standing(UUID file, UUID of) {
        return shown(file, of, "standing");
    }

    private String shown(UUID file, UUID of, String member) {
        return centre.get("/cases/" + file).jsonPath().getString("referrals.find { it.id == '" + of + "' }." + member);
    }
}
