package org.tsunagari.events.vocabulary;

/** The eight categories of the exit table (出口となるつながり), each in its layer; kinds are the leaves below them. */
public enum ConnectionCategory implements Term {
    PEOPLE(ConnectionLayer.PEOPLE, "人のつながり", "People"),
    FOOD(ConnectionLayer.LIFE, "食", "Food"),
    HEALTH(ConnectionLayer.LIFE, "健康", "Health"),
    LONG_TERM_CARE(ConnectionLayer.LIFE, "介護保険", "Long-term care insurance"),
    CONSULTATION(ConnectionLayer.LIFE, "相談", "Consultation"),
    COMFORTABLE_PLACE(ConnectionLayer.VITALITY, "居心地のよい場所", "Places one likes to be"),
    EXERCISE(ConnectionLayer.VITALITY, "運動", "Exercise"),
    CHALLENGE(ConnectionLayer.VITALITY, "挑戦", "Challenges");

    private final ConnectionLayer layer;
    private final String ja;
    private final String en;

    ConnectionCategory(ConnectionLayer layer, String ja, String en) {
        this.layer = layer;
        this.ja = ja;
        this.en = en;
    }

    public ConnectionLayer layer() {
        return layer;
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
