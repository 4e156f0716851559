package org.tsunagari.referral.draft.model;

import org.tsunagari.events.vocabulary.Term;

/** Why nobody needs a draft any more, as a code that can be counted. */
public enum DiscardReason implements Term {
    REFERRED_OTHERWISE("別の依頼票で依頼済み", "Referred by another form"),
    HANDLED_WITHOUT_REFERRAL("依頼によらず対応済み", "Dealt with without a referral"),
    PERSON_DECLINES("本人が希望しない", "The person does not want it"),
    OUTSIDE_REMIT("支援の対象外", "Outside the centre's remit"),
    NOT_LEGIBLE("判読できない", "It cannot be read"),
    WRONG_MUNICIPALITY("市町の誤り", "Wrong municipality"),
    TEST_ENTRY("試験入力", "Test entry"),
    OTHER("その他", "Other"),
    /** Of clients from before there was a reason to give. */
    NOT_STATED("理由なし", "Not stated");

    private final String ja;
    private final String en;

    DiscardReason(String ja, String en) {
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
