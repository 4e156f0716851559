package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.Consents.CENTRE;
import static org.tsunagari.access.Consents.CLINIC;
import static org.tsunagari.access.Consents.HOSPITAL;
import static org.tsunagari.access.Consents.NABARI;
import static org.tsunagari.access.Consents.NOW;
import static org.tsunagari.access.Consents.PHARMACY;
import static org.tsunagari.access.Consents.consent;
import static org.tsunagari.access.Consents.to;
import static org.tsunagari.access.Consents.toKind;
import static org.tsunagari.access.Consents.withdrawn;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.tsunagari.access.AccessPreview.Newcomer;

/** "If X joins, what would X see?" */
class AccessPreviewTest {

    private static final Grant PHARMACIES = toKind("PHARMACY", Purpose.SUPPORT, DataCategory.NEEDS);

    @Test
    void a_pharmacy_that_joins_would_see_what_pharmacies_were_allowed_and_nothing_else() {
        assertThat(wouldSee(linkWorkerOf(PHARMACY, false), Purpose.SUPPORT, consent(PHARMACIES)))
                .containsExactly(DataCategory.NEEDS);
        assertThat(wouldSee(linkWorkerOf(HOSPITAL, false), Purpose.SUPPORT, consent(PHARMACIES)))
                .isEmpty();
    }

    @Test
    void it_can_be_asked_about_a_kind_without_naming_an_organisation() {
        Newcomer anyPharmacy = new Newcomer(Role.LINK_WORKER, Optional.empty(), "PHARMACY", false, Optional.empty());
        Grant thisOne = to(PHARMACY, Purpose.SUPPORT, DataCategory.CONTACT);

        assertThat(wouldSee(anyPharmacy, Purpose.SUPPORT, consent(PHARMACIES, thisOne)))
                .containsExactly(DataCategory.NEEDS);
    }

    @Test
    void a_neighbour_would_see_the_support_plan_at_most() {
        Grant everything = new Grant(
                Set.of("PHARMACY"), Set.of(), EnumSet.allOf(Purpose.class), EnumSet.allOf(DataCategory.class));

        assertThat(wouldSee(linkWorkerOf(PHARMACY, true), Purpose.SUPPORT, consent(everything)))
                .containsExactly(DataCategory.SUPPORT);
    }

    @Test
    void an_organisation_that_did_not_refer_cannot_join_as_the_source() {
        Grant told = to(CLINIC, Purpose.FEEDBACK_TO_SOURCE, DataCategory.STATUS_REPORT);
        Newcomer clinic =
                new Newcomer(Role.REFERRER, Optional.of(CLINIC.organisation()), CLINIC.kind(), false, Optional.empty());

        assertThat(wouldSee(clinic, Purpose.FEEDBACK_TO_SOURCE, consent(told))).isEmpty();
        assertThat(seen(clinic, Purpose.FEEDBACK_TO_SOURCE, consent(told), Set.of(CLINIC.organisation())))
                .contains(DataCategory.STATUS_REPORT, DataCategory.IDENTITY);
    }

    @Test
    void a_support_conference_needs_no_consent_and_a_multi_agency_conference_does() {
        assertThat(wouldSee(memberAt(ConferenceKind.SUPPORT_CONFERENCE), Purpose.CONFERENCE, Consents.none()))
                .contains(DataCategory.NARRATIVE)
                .doesNotContain(DataCategory.CONTACT);
        assertThat(AccessPreview.of(
                        memberAt(ConferenceKind.MULTI_AGENCY),
                        Purpose.CONFERENCE,
                        record(Consents.none()),
                        Set.of(),
                        NOW))
                .allMatch(answer -> !answer.isAllowed())
                .anyMatch(answer -> answer.reason().equals(Optional.of(DenialReason.MULTI_AGENCY_NEEDS_CONSENT)));
    }

    @Test
    void after_a_withdrawal_nobody_would_see_anything_by_consent() {
        assertThat(wouldSee(linkWorkerOf(PHARMACY, false), Purpose.SUPPORT, withdrawn(consent(PHARMACIES))))
                .isEmpty();
    }

    /** The preview tells what the decision will be once the newcomer has joined. */
    @Property(tries = 20_000)
    @Domain(Worlds.class)
    void what_the_preview_says_is_what_the_decision_will_be(@ForAll Worlds.Question question, @ForAll World world) {
        Subject subject = question.subject();
        if (subject.roles().size() != 1
                || subject.recipient().isEmpty()
                || subject.person().isPresent()
                || !subject.familyOf().isEmpty()
                || !subject.municipality().equals(world.municipality())) {
            return;
        }
        Recipient organisation = subject.recipient().orElseThrow();
        boolean neighbour = world.assignments().contains(new World.Assignment(subject.accountId(), true));
        Newcomer newcomer = new Newcomer(
                subject.roles().iterator().next(),
                Optional.of(organisation.organisation()),
                organisation.kind(),
                neighbour,
                Optional.empty());
        World joined = joined(world, organisation, new World.Assignment(subject.accountId(), neighbour));

        for (AccessPreview.Answer answer :
                AccessPreview.of(newcomer, question.purpose(), world.factsFor(subject), world.sources(), NOW)) {
            Decision decision = AccessPolicy.decide(
                    subject,
                    Operation.READ,
                    question.purpose(),
                    Set.of(answer.category()),
                    joined.factsFor(subject),
                    NOW);
            assertThat(answer.isAllowed()).isEqualTo(decision.isPermitted());
        }
    }

    /** The world after the newcomer has joined: assigned, and if a centre then the centre; no conference, no glass. */
    private static World joined(World world, Recipient organisation, World.Assignment assignment) {
        boolean centre = organisation.kind().equals(CENTRE.kind());
        Set<UUID> holders = new HashSet<>(world.holders());
        if (centre) {
            holders.add(organisation.organisation());
        }
        return new World(
                world.municipality(),
                world.person(),
                world.sources(),
                centre ? organisation.organisation() : new UUID(9, 9),
                holders,
                List.of(assignment),
                world.consent(),
                List.of(),
                List.of());
    }

    private static Newcomer linkWorkerOf(Recipient organisation, boolean asNeighbour) {
        return new Newcomer(
                Role.LINK_WORKER,
                Optional.of(organisation.organisation()),
                organisation.kind(),
                asNeighbour,
                Optional.empty());
    }

    private static Newcomer memberAt(ConferenceKind kind) {
        return new Newcomer(
                Role.CONFERENCE_MEMBER,
                Optional.of(HOSPITAL.organisation()),
                HOSPITAL.kind(),
                false,
                Optional.of(kind));
    }

    private static Set<DataCategory> wouldSee(Newcomer newcomer, Purpose purpose, ConsentSnapshot consent) {
        return seen(newcomer, purpose, consent, Set.of());
    }

    private static Set<DataCategory> seen(
            Newcomer newcomer, Purpose purpose, ConsentSnapshot consent, Set<UUID> sources) {
        RecordFacts heldBySources = RecordFacts.of(NABARI, sources, Set.of(), consent);
        return AccessPreview.of(newcomer, purpose, heldBySources, sources, NOW).stream()
                .filter(AccessPreview.Answer::isAllowed)
                .map(AccessPreview.Answer::category)
                .collect(Collectors.toSet());
    }

    private static RecordFacts record(ConsentSnapshot consent) {
        return RecordFacts.of(NABARI, Set.of(), Set.of(), consent);
    }
}
