package org.tsunagari.directory.taxonomy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.taxonomy.model.TaxonomyTerm.Level;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.ConnectionLayer;

class TaxonomyTest {

    @Test
    void the_newest_version_is_the_vocabulary_that_all_services_share() {
        List<TaxonomyTerm> shared = new ArrayList<>();
        for (ConnectionLayer layer : ConnectionLayer.values()) {
            shared.add(new TaxonomyTerm(Level.LAYER, layer.name(), null, null, layer.ja(), layer.en()));
        }
        for (ConnectionCategory category : ConnectionCategory.values()) {
            shared.add(new TaxonomyTerm(
                    Level.CATEGORY, category.name(), category.layer().name(), null, category.ja(), category.en()));
        }
        ConnectionKinds.all()
                .forEach(kind -> shared.add(new TaxonomyTerm(
                        Level.KIND, kind.code(), kind.category().name(), kind.formality(), kind.ja(), kind.en())));
        assertThat(Taxonomy.current().terms())
                .as("the vocabulary has changed: add a version to src/main/resources/taxonomy, never change an old one")
                .isEqualTo(shared);
    }

    @Test
    void versions_are_numbered_from_one_and_get_younger() {
        List<TaxonomyVersion> versions = Taxonomy.versions();
        assertThat(versions.stream().map(TaxonomyVersion::version))
                .isEqualTo(IntStream.rangeClosed(1, versions.size()).boxed().toList());
        assertThat(versions).isSortedAccordingTo((one, other) -> one.since().compareTo(other.since()));
    }

    @Test
    void every_term_has_its_parent_in_the_level_above() {
        for (TaxonomyVersion version : Taxonomy.versions()) {
            for (TaxonomyTerm term : version.terms()) {
                if (term.level() != Level.LAYER) {
                    Level above = Level.values()[term.level().ordinal() - 1];
                    assertThat(version.terms())
                            .as(term.code())
                            .anyMatch(parent ->
                                    parent.level() == above && parent.code().equals(term.parent()));
                }
            }
        }
    }
}
