package org.tsunagari.referral.consent.model;

import static org.tsunagari.events.vocabulary.OrganisationKind.CARE_MANAGEMENT;
import static org.tsunagari.events.vocabulary.OrganisationKind.CENTRE;
import static org.tsunagari.events.vocabulary.OrganisationKind.CITY_DEPARTMENT;
import static org.tsunagari.events.vocabulary.OrganisationKind.COMMUNITY;
import static org.tsunagari.events.vocabulary.OrganisationKind.DENTIST;
import static org.tsunagari.events.vocabulary.OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM;
import static org.tsunagari.events.vocabulary.OrganisationKind.PHARMACY;
import static org.tsunagari.events.vocabulary.OrganisationKind.PRIMARY_CARE;
import static org.tsunagari.events.vocabulary.OrganisationKind.SECONDARY_CARE;
import static org.tsunagari.events.vocabulary.OrganisationKind.SOCIAL_WELFARE_COUNCIL;
import static org.tsunagari.events.vocabulary.OrganisationKind.VISITING_NURSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** What a consent covers: who may use which data for what. */
public record ConsentScope(List<Line> lines) {

    public ConsentScope {
        lines = List.copyOf(lines);
    }

    /** One line: these recipients, for these purposes, these categories. Codes are those of the access policy. */
    public record Line(
            List<OrganisationKind> recipientKinds,
            List<UUID> recipientOrganisations,
            List<String> purposes,
            List<String> categories) {}

    private static final List<OrganisationKind> SUPPORTERS = List.of(
            CENTRE,
            NEIGHBOURHOOD_HEALTH_ROOM,
            CITY_DEPARTMENT,
            SOCIAL_WELFARE_COUNCIL,
            CARE_MANAGEMENT,
            VISITING_NURSE,
            PRIMARY_CARE,
            SECONDARY_CARE,
            PHARMACY,
            DENTIST);

    /**
     * What the sentence on form 1 means: share with the agencies needed for the support, and nothing else. Neighbours who
     * help learn what they are asked to do. The source hears back only where the person says so.
     */
    public static ConsentScope ofForm1(Optional<UUID> sourceToBeTold) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                SUPPORTERS,
                List.of(),
                List.of("SUPPORT", "EVALUATION"),
                List.of("IDENTITY", "CONTACT", "NEEDS", "NARRATIVE", "SUPPORT", "OUTCOMES")));
        lines.add(new Line(List.of(COMMUNITY), List.of(), List.of("SUPPORT"), List.of("SUPPORT")));
        sourceToBeTold.ifPresent(source -> lines.add(new Line(
                List.of(), List.of(source), List.of("FEEDBACK_TO_SOURCE"), List.of("STATUS_REPORT", "SUPPORT"))));
        return new ConsentScope(lines);
    }
}
