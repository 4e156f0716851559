package org.tsunagari.casework.intake;

import java.util.Optional;
import org.tsunagari.casework.prescription.model.Destination;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** Who noticed, as a connection: the kind of the source's organisation in the words of the entry table (入り口). */
record EntryPoint(ConnectionKind kind, Agency agency) {

    static EntryPoint of(OrganisationKind source) {
        return switch (source) {
            case PRIMARY_CARE, SECONDARY_CARE, DENTIST -> usual("CLINIC");
            case PHARMACY -> usual("FAMILY_PHARMACIST");
            case VISITING_NURSE -> usual("VISITING_NURSE");
            case CARE_MANAGEMENT -> usual("CARE_MANAGER");
            case INSURER -> new EntryPoint(ConnectionKinds.get("CITY_HALL"), Agency.HEALTH_INSURANCE_AND_PENSIONS);
            case CITY_DEPARTMENT -> usual("CITY_HALL");
            case CENTRE -> usual("CENTRE");
            case NEIGHBOURHOOD_HEALTH_ROOM -> usual("NEIGHBOURHOOD_HEALTH_ROOM");
            case SOCIAL_WELFARE_COUNCIL -> usual("SOCIAL_WELFARE_COUNCIL");
            case COMMUNITY -> usual("NEIGHBOURHOOD_ASSOCIATION");
        };
    }

    Destination asDestination() {
        return new Destination(kind, Optional.empty());
    }

    private static EntryPoint usual(String code) {
        ConnectionKind kind = ConnectionKinds.get(code);
        return new EntryPoint(kind, kind.agency());
    }
}
