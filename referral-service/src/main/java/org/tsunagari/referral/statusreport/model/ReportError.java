package org.tsunagari.referral.statusreport.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Term;

/**
 * That a report should not have been issued. The report itself stays as it was.
 *
 * @param acknowledgedAt when the source confirmed that it knows of the error
 * @param replacedBy the report that stands in its place
 */
public record ReportError(
        Reason reason, Instant at, String by, Optional<Instant> acknowledgedAt, Optional<UUID> replacedBy) {

    /** Why, as a code. */
    public enum Reason implements Term {
        WRONG_PERSON("人違い", "Wrong person"),
        WRONG_CONTENT("記載の誤り", "What it says is wrong"),
        WRONG_SOURCE("送付先の誤り", "Wrong source"),
        DUPLICATE("重複", "Duplicate"),
        TEST_ENTRY("試験入力", "Test entry"),
        OTHER("その他", "Other");

        private final String ja;
        private final String en;

        Reason(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        @Override
        public String ja() {
            return ja;
        }

        @Override
        public String en() {
            return en;
        }
    }
}
