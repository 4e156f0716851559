package org.tsunagari.referral.practitioner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody works as. */
@Schema(name = "Profession")
public enum Profession {
    PHYSICIAN("医師"),
    DENTIST("歯科医師"),
    PHARMACIST("薬剤師"),
    NURSE("看護師"),
    PUBLIC_HEALTH_NURSE("保健師"),
    SOCIAL_WORKER("社会福祉士"),
    CARE_MANAGER("介護支援専門員"),
    OTHER("その他");

    private final String ja;

    Profession(String ja) {
        this.ja = ja;
    }

    public String ja() {
        return ja;
    }
}
