package org.tsunagari.referral.deadline.model;

import java.util.List;

/**
 * Who leads the coordinators of a centre, and so is told when nobody acts.
 *
 * @param accounts nobody in particular where it is empty: then every coordinator is
 * @param version 0 before anybody was named
 */
public record Leads(List<String> accounts, long version) {

    public static final Leads UNNAMED = new Leads(List.of(), 0);

    public Leads {
        accounts = List.copyOf(accounts);
    }

    public boolean areNamed() {
        return !accounts.isEmpty();
    }

    /** Whether what is escalated is this coordinator's to see to. */
    public boolean include(String account) {
        return !areNamed() || accounts.contains(account);
    }
}
