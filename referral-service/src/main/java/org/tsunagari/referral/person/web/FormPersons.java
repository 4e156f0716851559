package org.tsunagari.referral.person.web;

import org.tsunagari.referral.forms.FormPerson;
import org.tsunagari.referral.person.model.Contact;
import org.tsunagari.referral.person.model.Identity;
import org.tsunagari.referral.person.model.Person;

/** The person as the printed forms show them: where form 1 has a line, it says what is not known. */
public final class FormPersons {

    private static final String UNKNOWN = "不明";
    private static final String NO_FIXED_ABODE = "住所不定";

    private FormPersons() {}

    public static FormPerson of(Person person) {
        Identity identity = person.identity();
        Contact contact = person.contact();
        return new FormPerson(
                identity.name() == null ? UNKNOWN + "（" + identity.called() + "）" : identity.name(),
                identity.nameKana() == null ? UNKNOWN : identity.nameKana(),
                identity.sex(),
                identity.birthDate(),
                address(contact),
                contact.phone(),
                contact.mobile());
    }

    private static String address(Contact contact) {
        String known = contact.address();
        if (contact.noFixedAbode()) {
            return known == null ? NO_FIXED_ABODE : NO_FIXED_ABODE + "（" + known + "）";
        }
        return known == null ? UNKNOWN : known;
    }
}
