package org.tsunagari.directory;

import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.rules.HouseRules;

class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.of("org.tsunagari.directory").check();
    }
}
