package org.tsunagari.casework.casefile.persistence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.casework.casefile.model.Assignment;
import org.tsunagari.casework.casefile.model.AssignmentId;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.Closing;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.casefile.model.JoinedReferral;
import org.tsunagari.casework.casefile.model.Municipality;
import org.tsunagari.casework.casefile.model.OrganisationId;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.casefile.model.Profile;
import org.tsunagari.casework.casefile.model.ReferralId;
import org.tsunagari.casework.casefile.model.WorkerId;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.FormalService;

/** The aggregate as rows, and back. */
final class CaseRows {

    private CaseRows() {}

    static Case restore(
            CaseEntity row,
            List<CaseReferralEntity> referrals,
            List<AssignmentEntity> assignments,
            Optional<FreeText> closingReason) {
        return Case.restore(new Case.Snapshot(
                new CaseId(row.id),
                new Municipality(row.municipality),
                new PersonId(row.personId),
                row.openedOn,
                row.status,
                Optional.ofNullable(row.closedOn).map(on -> new Closing(on, closingReason)),
                new Profile(
                        Optional.ofNullable(row.household),
                        codes(Characteristic.class, row.characteristics),
                        codes(FormalService.class, row.formalServices)),
                referrals.stream().map(CaseRows::referral).toList(),
                assignments.stream().map(CaseRows::assignment).toList(),
                row.consentVersion,
                row.version));
    }

    static CaseEntity root(Case.Snapshot of) {
        CaseEntity row = new CaseEntity();
        row.id = of.id().value();
        row.municipality = of.municipality().code();
        row.personId = of.person().value();
        row.openedOn = of.openedOn();
        change(row, of);
        return row;
    }

    /** Everything that may change, but for the sealed reason. */
    static void change(CaseEntity row, Case.Snapshot to) {
        row.status = to.status();
        row.closedOn = to.closing().map(Closing::on).orElse(null);
        row.household = to.profile().household().orElse(null);
        row.characteristics = codes(to.profile().characteristics());
        row.formalServices = codes(to.profile().formalServices());
        row.consentVersion = to.consentVersion();
    }

    static CaseReferralEntity referral(Case.Snapshot of, JoinedReferral referral) {
        CaseReferralEntity row = new CaseReferralEntity();
        row.referralId = referral.id().value();
        row.caseId = of.id().value();
        row.municipality = of.municipality().code();
        row.sourceOrganisationId = referral.source().value();
        row.sentOn = referral.sentOn();
        row.standing = referral.standing().orElse(null);
        row.standingSince = referral.since().orElse(null);
        return row;
    }

    static AssignmentEntity assignment(Case.Snapshot of, Assignment assignment) {
        AssignmentEntity row = new AssignmentEntity();
        row.id = assignment.id().value();
        row.caseId = of.id().value();
        row.municipality = of.municipality().code();
        row.workerId = assignment.worker().value();
        row.organisationId = assignment.organisation().value();
        row.organisationKind = assignment.organisationKind();
        row.role = assignment.role();
        row.assignedOn = assignment.since();
        row.releasedOn = assignment.until().orElse(null);
        return row;
    }

    private static JoinedReferral referral(CaseReferralEntity row) {
        return new JoinedReferral(
                new ReferralId(row.referralId),
                new OrganisationId(row.sourceOrganisationId),
                row.sentOn,
                Optional.ofNullable(row.standing),
                Optional.ofNullable(row.standingSince));
    }

    private static Assignment assignment(AssignmentEntity row) {
        return new Assignment(
                new AssignmentId(row.id),
                new WorkerId(row.workerId),
                new OrganisationId(row.organisationId),
                row.organisationKind,
                row.role,
                row.assignedOn,
                Optional.ofNullable(row.releasedOn));
    }

    private static <E extends Enum<E>> Set<E> codes(Class<E> type, String[] codes) {
        EnumSet<E> values = EnumSet.noneOf(type);
        Arrays.stream(codes).map(code -> Enum.valueOf(type, code)).forEach(values::add);
        return values;
    }

    private static String[] codes(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
