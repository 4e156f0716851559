package org.tsunagari.referral.person.web;

import org.tsunagari.referral.forms.FormPerson;
import org.tsunagari.referral.person.model.Person;

/** The person as the printed forms show them. */
public final class FormPersons {

    private FormPersons() {}

    public static FormPerson of(Person person) {
        return new FormPerson(
                person.identity().name(),
                person.identity().nameKana(),
                person.identity().sex(),
                person.identity().birthDate(),
                person.contact().address(),
                person.contact().phone(),
                person.contact().mobile());
    }
}
