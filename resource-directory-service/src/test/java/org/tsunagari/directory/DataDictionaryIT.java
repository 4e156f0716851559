package org.tsunagari.directory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;
import org.tsunagari.testkit.database.DataDictionary;

/** What is kept, what it means and how sensitive it is. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class DataDictionaryIT {

    @Test
    void every_table_and_column_is_explained_and_classified() throws SQLException {
        try (Connection owner = TestServers.running().asOwner("directory")) {
            DataDictionary.of(owner).assertCurrent("resource-directory-service");
        }
    }
}
