package org.tsunagari.directory.search.bench;

import org.tsunagari.directory.search.model.SearchCriteria;

/**
 * What somebody asks.
 *
 * @param typed what was typed so far, for completions; else empty
 */
record Question(Kind kind, SearchCriteria criteria, String typed) {

    /** Kinds of questions, in the order of the report. */
    enum Kind {
        NEAREST("the 10 nearest", Form.LIST, 10),
        NEAREST_OF_CATEGORY("the 10 nearest of a category", Form.LIST, 10),
        OPEN_NEAREST("the 10 nearest of a category that are open", Form.LIST, 10),
        RADIUS("within 1 km, nearest first", Form.LIST, 20),
        BOX("in a box of some 2 km, by name", Form.LIST, 20),
        DISTRICT("in a district, by name", Form.LIST, 20),
        BEST_NEAR("best near here", Form.LIST, 20),
        FREQUENT_WORD("a frequent word, best first", Form.LIST, 20),
        RARE_WORD("a rare word, best first", Form.LIST, 20),
        KANA("a word in kana, best first", Form.LIST, 20),
        SYNONYM("a word with synonyms, best first", Form.LIST, 20),
        WORD_NEAR("word, category, within 3 km, best first", Form.LIST, 20),
        FACETS("counts by 11 dimensions, everything", Form.FACETS, 0),
        FACETS_OF_WORD("counts by 11 dimensions, a word", Form.FACETS, 0),
        COMPLETION("completion of 2 to 4 letters", Form.COMPLETION, 10);

        final String title;
        final Form form;
        final int limit;

        Kind(String title, Form form, int limit) {
            this.title = title;
            this.form = form;
            this.limit = limit;
        }

        /** Whether each contender has to put the same ones in the same order, distances and names apart. */
        boolean isByWords() {
            return compareTo(FREQUENT_WORD) >= 0 && compareTo(WORD_NEAR) <= 0;
        }
    }

    /** What the answer is. */
    enum Form {
        LIST,
        FACETS,
        COMPLETION
    }
}
