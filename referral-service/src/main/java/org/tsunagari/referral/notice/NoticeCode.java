package org.tsunagari.referral.notice;

import org.tsunagari.events.vocabulary.Term;

/** What a notice says; {@code %s} is the referral's number, which a draft has none of. */
public enum NoticeCode implements Term {
    CONSENT_WITHDRAWN("依頼 %s の同意が撤回されました。", "The consent of referral %s was withdrawn."),
    CONSENT_EXPIRED("依頼 %s の同意の期限が切れました。", "The consent of referral %s has expired."),
    CONSENT_OF_ANOTHER(
            "依頼 %s の同意は別の方のものでした。ご本人の同意を確認してください。",
            "The consent of referral %s was another person's. Please ask the person."),
    CONSENT_GIVEN("依頼 %s について、あらためて同意が得られました。", "There is a new consent for referral %s."),
    EMERGENCY_ACCESS(
            "依頼 %s の記録が緊急時の理由で開かれました。確認してください。",
            "The record of referral %s was opened in an emergency. Please review."),
    BASIS_TO_REVIEW(
            "依頼 %s は本人の同意によらずに届きました。根拠を確認してください。",
            "Referral %s came without the person's consent. Please review its basis."),
    BASIS_REJECTED(
            "依頼 %s の根拠は認められず、同意が得られるまで保留となりました。",
            "The basis of referral %s was rejected; it is on hold until there is a consent."),
    LIKELY_DUPLICATE(
            "依頼 %s の方と同じ方と思われる記録が新しくできました。確認してください。",
            "A new record is likely the person of referral %s. Please have a look."),
    REFERRAL_AMENDED("依頼 %s の内容が改められました。確認してください。", "Referral %s says something else now. Please read it again."),
    DEADLINE_NEAR("依頼 %s の対応の期限が近づいています。", "Referral %s is due soon."),
    DEADLINE_PASSED("依頼 %s は期限を過ぎても対応されていません。", "Referral %s is past its deadline and nobody has acted."),
    REVIEW_NEAR("依頼 %s の方の根拠の確認の期限が近づいています。", "A basis of the person of referral %s must be reviewed soon."),
    REVIEW_PASSED("依頼 %s の方の根拠の確認が期限を過ぎています。", "A basis of the person of referral %s should have been reviewed."),
    FEEDBACK_NEAR("依頼 %s の方への連絡の期限が近づいています。", "The person of referral %s must be told soon."),
    FEEDBACK_PASSED("依頼 %s の方への連絡が期限を過ぎています。", "The person of referral %s should have been told."),
    SOURCE_NEWS_NEAR("依頼 %s についての連絡が、依頼元にまだ届いていません。", "News of referral %s has not reached its source yet."),
    SOURCE_NEWS_PASSED(
            "依頼 %s についての連絡が、期限を過ぎても依頼元に届いていません。", "News of referral %s should have reached its source and has not."),
    MESSAGE_NEAR("依頼 %s についての依頼元からの連絡が、まだ読まれていません。", "A message of the source of referral %s has not been read yet."),
    MESSAGE_PASSED(
            "依頼 %s についての依頼元からの連絡が、期限を過ぎても読まれていません。",
            "A message of the source of referral %s should have been read and has not."),
    DUPLICATE_NEAR(
            "依頼 %s の方と同じ方と思われる記録を確認する期限が近づいています。",
            "It must be decided soon whether another record is the person of referral %s."),
    DUPLICATE_PASSED(
            "依頼 %s の方と同じ方と思われる記録が、期限を過ぎても確認されていません。",
            "It should have been decided whether another record is the person of referral %s."),
    ERASURE_REQUESTED(
            "依頼 %s の方の記録を消去する申請があります。確認してください。",
            "There is a request to erase the person of referral %s. Please decide."),
    ERASURE_NEAR(
            "依頼 %s の方の記録を消去する申請に答える期限が近づいています。",
            "The request to erase the person of referral %s must be decided on soon."),
    ERASURE_PASSED(
            "依頼 %s の方の記録を消去する申請が、期限を過ぎても決定されていません。",
            "The request to erase the person of referral %s should have been decided on."),
    REFERRAL_ACCEPTED("依頼 %s を受け付けました。", "Referral %s was accepted."),
    REFERRAL_DECLINED("依頼 %s はお受けできませんでした。理由は経過をご覧ください。", "Referral %s was declined; its history says why."),
    INFORMATION_REQUESTED("依頼 %s についてお尋ねしたいことがあります。", "The centre has a question about referral %s."),
    REFERRAL_CLOSED("依頼 %s の支援が終わりました。", "The support of referral %s has ended."),
    REFERRAL_REOPENED("依頼 %s の支援が再開されました。", "The support of referral %s goes on again."),
    REFERRAL_WITHDRAWN("依頼 %s は本人の意向で取り下げられました。", "Referral %s was withdrawn by the person's wish."),
    REFERRAL_WITHDRAWN_BY_SOURCE("依頼 %s は依頼元により取り下げられました。", "Referral %s was withdrawn by its source."),
    REFERRAL_ENTERED_IN_ERROR("依頼 %s は誤りとして取り消されました。", "Referral %s was entered in error."),
    REFERRAL_ENTERED_IN_ERROR_BY_SOURCE(
            "依頼 %s は依頼元により誤りとして取り消されました。", "Referral %s was entered in error, as its source says."),
    MESSAGE_RECEIVED("依頼 %s について連絡が届いています。", "There is a message about referral %s."),
    STATUS_REPORT_ISSUED("依頼 %s の支援状況連絡票があります。", "There is a status report on referral %s."),
    STATUS_REPORT_ENTERED_IN_ERROR(
            "依頼 %s の支援状況連絡票の一つが誤りとして取り消されました。使用しないでください。",
            "A status report on referral %s was entered in error. Please do not rely on it."),
    DRAFT_NEAR("入力された依頼の下書きが、まだ提出されていません。期限が近づいています。", "A draft that was keyed in is no referral yet and is due soon."),
    DRAFT_PASSED(
            "入力された依頼の下書きが、期限を過ぎても提出されていません。", "A draft that was keyed in is past its time and is still no referral."),
    DRAFT_EXPIRES("提出されていない下書きが、まもなく破棄されます。", "A draft that was never submitted will soon be destroyed.");

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
