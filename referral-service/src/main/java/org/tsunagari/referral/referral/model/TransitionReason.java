package org.tsunagari.referral.referral.model;

import static org.tsunagari.referral.referral.model.Transition.AMENDMENTS;
import static org.tsunagari.referral.referral.model.Transition.CLOSURE;
import static org.tsunagari.referral.referral.model.Transition.DECLINE;
import static org.tsunagari.referral.referral.model.Transition.ENTERED_IN_ERROR;
import static org.tsunagari.referral.referral.model.Transition.HOLD;
import static org.tsunagari.referral.referral.model.Transition.INFORMATION_REQUESTS;
import static org.tsunagari.referral.referral.model.Transition.REOPENING;
import static org.tsunagari.referral.referral.model.Transition.RESUMPTION;
import static org.tsunagari.referral.referral.model.Transition.WITHDRAWAL_BY_PERSON;
import static org.tsunagari.referral.referral.model.Transition.WITHDRAWAL_BY_SOURCE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tsunagari.events.vocabulary.Term;

/** Why a transition was taken, as a code that can be counted; what a code cannot say goes into the note. */
public enum TransitionReason implements Term {
    OUTSIDE_REMIT("支援の対象外", "Outside the centre's remit", DECLINE),
    NOT_A_RESIDENT("市外在住", "Not a resident of the municipality", DECLINE),
    ALREADY_SUPPORTED("すでに支援中", "Already supported", DECLINE),
    INSUFFICIENT_INFORMATION("情報不足", "Too little information", DECLINE),
    NO_CAPACITY("受入れ困難", "No capacity", DECLINE),
    PERSON_DECLINES(
            "本人が希望しない", "The person does not want it", DECLINE, WITHDRAWAL_BY_SOURCE, WITHDRAWAL_BY_PERSON, CLOSURE),
    CANNOT_BE_REACHED("連絡が取れない", "The person cannot be reached", DECLINE, WITHDRAWAL_BY_SOURCE, CLOSURE),
    DUPLICATE("重複", "Duplicate", DECLINE, WITHDRAWAL_BY_SOURCE, ENTERED_IN_ERROR),
    NEED_MET("困りごとの解消", "The need is met", WITHDRAWAL_BY_SOURCE, WITHDRAWAL_BY_PERSON, CLOSURE),
    REFERRED_ELSEWHERE("ほかへ紹介", "Referred elsewhere", DECLINE, WITHDRAWAL_BY_SOURCE, WITHDRAWAL_BY_PERSON, CLOSURE),
    PERSON_MOVED("転出", "The person has moved", WITHDRAWAL_BY_SOURCE, WITHDRAWAL_BY_PERSON, CLOSURE),
    PERSON_DIED("死亡", "The person has died", DECLINE, WITHDRAWAL_BY_SOURCE, CLOSURE),
    SUPPORT_ENDED("支援終了", "The support has ended", CLOSURE),
    CASE_CLOSED("ケース終結", "The case was closed", CLOSURE),
    CASE_REOPENED("ケース再開", "The case was reopened", REOPENING),
    CONSENT_WITHDRAWN("同意の撤回", "The consent was withdrawn", HOLD),
    CONSENT_EXPIRED("同意の期限切れ", "The consent has expired", HOLD),
    CONSENT_OF_ANOTHER("別の方の同意", "The consent was another person's", HOLD),
    BASIS_REJECTED("根拠の不承認", "The basis other than consent was rejected", HOLD),
    CONSENT_GIVEN("再同意", "The person agreed again", RESUMPTION),
    WRONG_PERSON("人違い", "Wrong person", ENTERED_IN_ERROR),
    WRONG_MUNICIPALITY("市町の誤り", "Wrong municipality", ENTERED_IN_ERROR),
    TEST_ENTRY("試験入力", "Test entry", ENTERED_IN_ERROR),
    CONTACT_MISSING("連絡先の確認", "How the person is reached", INFORMATION_REQUESTS),
    CONSENT_UNCLEAR("同意の確認", "The consent is unclear", INFORMATION_REQUESTS),
    NEED_UNCLEAR("相談内容の確認", "The need is unclear", INFORMATION_REQUESTS),
    BACKGROUND("経過・背景の確認", "Background", INFORMATION_REQUESTS),
    INTERVIEW("面談の依頼", "An interview is asked for", INFORMATION_REQUESTS),
    RECORDED_WRONGLY("記録の誤り", "It was recorded wrongly", AMENDMENTS),
    CHANGED_SINCE("状況の変化", "It has changed since", AMENDMENTS),
    TOLD_LATER("後から判明", "It became known later", AMENDMENTS),
    NOT_STATED("理由なし", "Not stated", WITHDRAWAL_BY_SOURCE, WITHDRAWAL_BY_PERSON),
    OTHER(
            "その他",
            "Other",
            DECLINE,
            WITHDRAWAL_BY_SOURCE,
            WITHDRAWAL_BY_PERSON,
            CLOSURE,
            ENTERED_IN_ERROR,
            INFORMATION_REQUESTS);

    private final String ja;
    private final String en;
    private final Set<Transition> transitions;

    TransitionReason(String ja, String en, Transition first, Transition... more) {
        this.ja = ja;
        this.en = en;
        this.transitions = EnumSet.of(first, more);
    }

    @Override
    public String ja() {
        return ja;
    }

    @Override
    public String en() {
        return en;
    }

    /** The reasons that a transition can have; none where its name says it all. */
    public static List<TransitionReason> of(Transition transition) {
        return Arrays.stream(values()).filter(reason -> reason.fits(transition)).toList();
    }

    public boolean fits(Transition transition) {
        return transitions.contains(transition);
    }
}
