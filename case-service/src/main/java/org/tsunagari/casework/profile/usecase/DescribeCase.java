package org.tsunagari.casework.profile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.casefile.usecase.CaseChanges;
import org.tsunagari.casework.casefile.usecase.ChangedCase;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.FormalService;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.ExpectedVersion;

/** Records what the programme counts about a case; saying the same again changes nothing. */
@ApplicationScoped
public class DescribeCase {

    private final CaseChanges changes;

    DescribeCase(CaseChanges changes) {
        this.changes = changes;
    }

    @Transactional
    public ChangedCase household(Actor actor, CaseId file, ExpectedVersion seen, HouseholdType type) {
        return changes.change(actor, CaseAct.CHANGE_HOUSEHOLD, file, seen, open -> open.describeHousehold(type));
    }

    @Transactional
    public ChangedCase characteristics(
            Actor actor,
            CaseId file,
            ExpectedVersion seen,
            Set<Characteristic> characteristics,
            Set<FormalService> formalServices) {
        return changes.change(
                actor,
                CaseAct.CHANGE_CHARACTERISTICS,
                file,
                seen,
                open -> open.describe(characteristics, formalServices));
    }
}
