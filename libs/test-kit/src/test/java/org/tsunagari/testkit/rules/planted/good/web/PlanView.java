package org.tsunagari.testkit.rules.planted.good.web;

import org.tsunagari.testkit.rules.planted.good.model.Plan;

record PlanView(String made) {
    static PlanView from(Plan plan) {
        return new PlanView(plan.made().toString());
    }
}
