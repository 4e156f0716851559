package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.Consents.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What must be true of every decision in every world, whatever the table says. */
@Domain(Worlds.class)
class PolicyInvariantsTest {

    @Property(tries = 20_000)
    void a_permit_divides_what_was_asked_into_seen_and_redacted(@ForAll Worlds.Question question, @ForAll World world) {
        if (decide(question, world) instanceof Decision.Permit permit) {
            Set<DataCategory> both = EnumSet.copyOf(permit.visible());
            both.addAll(permit.redacted());

            assertThat(permit.visible()).isNotEmpty();
            assertThat(Collections.disjoint(permit.visible(), permit.redacted()))
                    .isTrue();
            assertThat(both).isEqualTo(question.requested());
            assertThat(permit.consentVersion().isPresent())
                    .isEqualTo(permit.bases().containsValue(LegalBasis.CONSENT));
            if (question.operation().kind() == Operation.Kind.ACTING) {
                assertThat(permit.redacted()).isEmpty();
            }
        }
    }

    @Property(tries = 20_000)
    void guarantee_13_no_world_shows_personal_data_to_a_service(@ForAll Worlds.Question question, @ForAll World world) {
        Set<Role> roles = EnumSet.of(Role.SERVICE);
        roles.addAll(question.subject().roles());
        Subject service = withRoles(question.subject(), roles);

        assertThat(decide(asking(question, service), world).isPermitted()).isFalse();
    }

    @Property(tries = 20_000)
    void no_world_shows_a_record_to_another_municipality(@ForAll Worlds.Question question, @ForAll World world) {
        Subject subject = question.subject();
        Subject foreigner = new Subject(
                subject.accountId(),
                subject.roles(),
                subject.organisation(),
                subject.organisationKind(),
                "99999",
                subject.person(),
                subject.familyOf());

        assertThat(decide(asking(question, foreigner), world).isPermitted()).isFalse();
    }

    @Property(tries = 20_000)
    void guarantee_9_whatever_rests_on_consent_is_covered_in_all_four_respects(
            @ForAll Worlds.Question question, @ForAll World world) {
        for (DataCategory category : restingOnConsent(decide(question, world))) {
            World.ConsentRow consent = world.consent();
            assertThat(consent.withdrawn()).isFalse();
            assertThat(consent.from()).isBeforeOrEqualTo(NOW);
            assertThat(consent.until().orElse(Instant.MAX)).isAfter(NOW);
            assertThat(consent.grants())
                    .anyMatch(grant -> grant.categories().contains(category)
                            && grant.purposes().contains(question.purpose())
                            && namesOrganisationOf(grant, question.subject()));
        }
    }

    @Property(tries = 20_000)
    void guarantee_10_after_a_withdrawal_nothing_rests_on_consent(
            @ForAll Worlds.Question question, @ForAll World world) {
        World.ConsentRow given = world.consent();
        World after = world.consenting(
                new World.ConsentRow(given.version() + 1, true, NOW, Optional.empty(), given.grants()));

        assertThat(restingOnConsent(decide(question, after))).isEmpty();
    }

    @Property(tries = 20_000)
    void more_consent_never_shows_less(
            @ForAll Worlds.Question question, @ForAll World world, @ForAll World.ConsentRow more) {
        World.ConsentRow given = world.consent();
        List<Grant> both = new ArrayList<>(given.grants());
        both.addAll(more.grants());
        World wider = world.consenting(
                new World.ConsentRow(given.version(), given.withdrawn(), given.from(), given.until(), both));

        assertThat(decide(question, wider).visible())
                .containsAll(decide(question, world).visible());
    }

    @Property(tries = 20_000)
    void guarantee_32_with_a_stale_projection_nobody_sees_more_than_the_ledger_allows(
            @ForAll Worlds.Question question,
            @ForAll World world,
            @ForAll World.ConsentRow truth,
            @ForAll Boolean answers) {
        World.ConsentRow newest = new World.ConsentRow(
                world.consent().version() + 1, truth.withdrawn(), truth.from(), truth.until(), truth.grants());
        World really = world.consenting(newest);
        ConsentLedger ledger = person ->
                answers ? Optional.of(really.factsFor(question.subject()).consent()) : Optional.empty();

        Decision decision = AccessPolicy.decide(
                question.subject(),
                question.operation(),
                question.purpose(),
                question.requested(),
                world.factsFor(question.subject()),
                Freshness.STALE,
                ledger,
                NOW);

        Decision right = decide(question, really);
        if (answers) {
            assertThat(decision.visible()).isEqualTo(right.visible());
        } else {
            assertThat(right.visible()).containsAll(decision.visible());
            assertThat(restingOnConsent(decision)).isEmpty();
        }
    }

    @Property(tries = 20_000)
    void the_candidates_of_a_stale_list_miss_nothing(
            @ForAll Worlds.Question question, @ForAll World world, @ForAll World.ConsentRow truth) {
        ListFilter filter = AccessPolicy.filter(
                question.subject(), question.operation(), question.purpose(), question.requested(), NOW);
        ListFilter candidates = filter.assumingConsent();

        assertThat(candidates.restsOnConsent()).isFalse();
        if (world.consenting(truth).selectedBy(filter)) {
            assertThat(world.selectedBy(candidates)).isTrue();
        }
        if (!filter.restsOnConsent()) {
            assertThat(candidates).isEqualTo(filter);
        }
    }

    @Property(tries = 20_000)
    void what_no_role_may_ever_do_is_refused_for_the_role_and_nothing_else_is(
            @ForAll Worlds.Question question, @ForAll World world) {
        boolean refusedForRole = decide(question, world).equals(new Decision.Deny(DenialReason.ROLE));
        boolean mayEver = AccessPolicy.mayEver(question.subject().roles(), question.operation());

        if (question.operation().kind() != Operation.Kind.IMPERSONAL
                && !question.requested().isEmpty()) {
            assertThat(refusedForRole).isEqualTo(!mayEver);
        }
    }

    private static boolean namesOrganisationOf(Grant grant, Subject subject) {
        Optional<UUID> organisation = subject.organisation();
        return organisation.filter(grant.recipientOrganisations()::contains).isPresent()
                || subject.organisationKind()
                        .filter(grant.recipientKinds()::contains)
                        .isPresent();
    }

    private static Set<DataCategory> restingOnConsent(Decision decision) {
        Set<DataCategory> resting = EnumSet.noneOf(DataCategory.class);
        if (decision instanceof Decision.Permit permit) {
            permit.bases().forEach((category, basis) -> {
                if (basis == LegalBasis.CONSENT) {
                    resting.add(category);
                }
            });
        }
        return resting;
    }

    private static Worlds.Question asking(Worlds.Question question, Subject subject) {
        return new Worlds.Question(subject, question.operation(), question.purpose(), question.requested());
    }

    private static Subject withRoles(Subject subject, Set<Role> roles) {
        return new Subject(
                subject.accountId(),
                roles,
                subject.organisation(),
                subject.organisationKind(),
                subject.municipality(),
                subject.person(),
                subject.familyOf());
    }

    private static Decision decide(Worlds.Question question, World world) {
        return AccessPolicy.decide(
                question.subject(),
                question.operation(),
                question.purpose(),
                question.requested(),
                world.factsFor(question.subject()),
                NOW);
    }
}
