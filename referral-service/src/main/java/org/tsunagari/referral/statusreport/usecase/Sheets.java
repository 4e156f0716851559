package org.tsunagari.referral.statusreport.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagari.referral.forms.FormCentre;
import org.tsunagari.referral.forms.FormPerson;
import org.tsunagari.referral.forms.FormSource;
import org.tsunagari.referral.organisation.FormParties;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.person.persistence.SourceDescriptions;
import org.tsunagari.referral.person.web.FormPersons;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.statusreport.model.Sheet;

/** What form 2 on a referral would name today. */
@ApplicationScoped
class Sheets {

    private final FormParties parties;
    private final Persons persons;
    private final SourceDescriptions sources;

    Sheets(FormParties parties, Persons persons, SourceDescriptions sources) {
        this.parties = parties;
        this.persons = persons;
        this.sources = sources;
    }

    /** Empty when the person is erased. */
    Optional<Sheet> of(Referral referral) {
        return persons.find(referral.person())
                .map(person -> sources.of(person, referral.source().organisation()))
                .map(person -> sheet(referral, person));
    }

    private Sheet sheet(Referral referral, Person person) {
        FormPerson named = FormPersons.of(person);
        FormCentre centre = parties.centre();
        FormSource source = parties.source(
                referral.source().organisation(),
                referral.source().practitionerName().orElse(null));
        return new Sheet(
                referral.number().text(),
                referral.sentOn(),
                new Sheet.Centre(centre.office(), centre.name(), centre.section(), centre.phone(), centre.fax()),
                new Sheet.Addressee(source.institution(), source.practitioner(), source.fax()),
                new Sheet.Named(
                        named.name(),
                        named.nameKana(),
                        named.sex(),
                        named.birthDate(),
                        named.address(),
                        named.phone(),
                        named.mobile()));
    }
}
