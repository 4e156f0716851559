package org.tsunagari.casework.casefile.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.FormalService;
import org.tsunagari.events.vocabulary.HouseholdType;

/**
 * What the programme's report counts about a case.
 *
 * @param characteristics features (特徴) that were found; the two that follow from the referral are not among them
 * @param formalServices formal services newly reached (新たにつながった公的サービス)
 */
public record Profile(
        Optional<HouseholdType> household, Set<Characteristic> characteristics, Set<FormalService> formalServices) {

    private static final Set<Characteristic> DERIVED =
            Collections.unmodifiableSet(EnumSet.of(Characteristic.WITHOUT_CONSENT, Characteristic.REQUESTED_BY_FAMILY));

    public Profile {
        characteristics = inOrder(Characteristic.class, characteristics);
        formalServices = inOrder(FormalService.class, formalServices);
        if (!Collections.disjoint(characteristics, DERIVED)) {
            throw new CaseRefused(CaseRefused.Reason.CHARACTERISTIC_IS_DERIVED);
        }
    }

    static Profile unknown() {
        return new Profile(Optional.empty(), Set.of(), Set.of());
    }

    Profile withHousehold(HouseholdType type) {
        return new Profile(Optional.of(type), characteristics, formalServices);
    }

    Profile with(Set<Characteristic> features, Set<FormalService> services) {
        return new Profile(household, features, services);
    }

    private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Set<E> values) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }
}
