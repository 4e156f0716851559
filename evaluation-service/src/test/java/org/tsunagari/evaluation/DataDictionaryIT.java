package org.tsunagari.evaluation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;
import org.tsunagari.testkit.database.DataDictionary;

@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class DataDictionaryIT {

    @Test
    void every_column_says_what_it_means_and_how_sensitive_it_is() throws SQLException {
        try (Connection owner = TestServers.running().asOwner("evaluation")) {
            DataDictionary.of(owner).assertCurrent("evaluation-service");
        }
    }
}
