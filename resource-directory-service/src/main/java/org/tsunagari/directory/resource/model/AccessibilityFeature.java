package org.tsunagari.directory.resource.model;

/** What makes it possible to come; the words of the municipal open-data layout where it has them. */
public enum AccessibilityFeature {
    STEP_FREE("段差なし", "No steps"),
    WHEELCHAIR("車椅子可", "Wheelchair"),
    WHEELCHAIR_LOAN("車椅子貸出", "Wheelchairs on loan"),
    LIFT("エレベーター", "Lift"),
    ACCESSIBLE_TOILET("多目的トイレ", "Accessible toilet"),
    OSTOMATE_TOILET("オストメイト対応トイレ", "Toilet for ostomates"),
    ACCESSIBLE_PARKING("障害者用駐車場", "Accessible parking"),
    PARKING("駐車場", "Parking"),
    GUIDE_DOG("補助犬可", "Assistance dogs"),
    BRAILLE("点字案内", "Braille"),
    TACTILE_PAVING("点字ブロック", "Tactile paving"),
    AUDIO_GUIDE("音声案内", "Audio guidance"),
    HEARING_LOOP("磁気ループ", "Hearing loop"),
    SIGN_LANGUAGE("手話対応", "Sign language"),
    WRITTEN_CONVERSATION("筆談対応", "Conversation in writing"),
    NURSING_ROOM("授乳室", "Nursing room"),
    NAPPY_TABLE("おむつ替えコーナー", "Nappy table"),
    PICK_UP("送迎あり", "Pick-up service"),
    HOME_VISIT("訪問可", "Comes to the home"),
    ONLINE("オンライン可", "Online");

    private final String ja;
    private final String en;

    AccessibilityFeature(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
