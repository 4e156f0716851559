package org.tsunagari.referral.notice;

import org.tsunagari.events.vocabulary.Term;

/** What a notice says; {@code %s} is the referral's number. */
public enum NoticeCode implements Term {
    CONSENT_WITHDRAWN("依頼 %s の同意が撤回されました。", "The consent of referral %s was withdrawn."),
    CONSENT_EXPIRED("依頼 %s の同意の期限が切れました。", "The consent of referral %s has expired."),
    CONSENT_GIVEN("依頼 %s について、あらためて同意が得られました。", "There is a new consent for referral %s."),
    EMERGENCY_ACCESS(
            "依頼 %s の記録が緊急時の理由で開かれました。確認してください。",
            "The record of referral %s was opened in an emergency. Please review.");

    private final String ja;
    private final String en;

    NoticeCode(String ja, String en) {
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
