package org.tsunagari.events.vocabulary;

/** Sex as recorded (性別). Form 1 prints 男・女 only. */
public enum Sex implements Term {
    FEMALE("女", "Female"),
    MALE("男", "Male"),
    OTHER("その他", "Other"),
    UNKNOWN("不明", "Unknown");

    private final String ja;
    private final String en;

    Sex(String ja, String en) {
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
