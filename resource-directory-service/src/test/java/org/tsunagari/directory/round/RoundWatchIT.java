package org.tsunagari.directory.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.testkit.RealComponents;

/** What is seen to every day, in made-up municipalities. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class RoundWatchIT {

    private final List<String> seen = new ArrayList<>();

    @Inject
    MunicipalityContext municipality;

    @Test
    void a_round_that_fails_in_one_municipality_keeps_neither_another_municipality_nor_another_round_waiting() {
        DailyRound failing = round(List.of("99101", "99102"), here -> {
            if (here.equals("99101")) {
                throw new IllegalStateException("made to fail");
            }
            seen.add("failing " + here);
        });
        DailyRound other = round(List.of("99101", "99102"), here -> seen.add("other " + here));

        new RoundWatch(List.of(failing, other), municipality).go();

        assertThat(seen).containsExactly("failing 99102", "other 99101", "other 99102");
    }

    @Test
    void a_round_that_cannot_say_where_it_is_due_keeps_no_other_round_waiting() {
        DailyRound lost = new DailyRound() {
            @Override
            public List<String> municipalities() {
                throw new IllegalStateException("made to fail");
            }

            @Override
            public void today() {
                seen.add("lost");
            }
        };
        DailyRound other = round(List.of("99101"), here -> seen.add("other " + here));

        new RoundWatch(List.of(lost, other), municipality).go();

        assertThat(seen).containsExactly("other 99101");
    }

    private DailyRound round(List<String> due, Consumer<String> seeTo) {
        return new DailyRound() {
            @Override
            public List<String> municipalities() {
                return due;
            }

            @Override
            public void today() {
                seeTo.accept(municipality.current().orElseThrow());
            }
        };
    }
}
