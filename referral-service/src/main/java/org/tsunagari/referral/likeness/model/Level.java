package org.tsunagari.referral.likeness.model;

import static org.tsunagari.referral.likeness.model.Field.ADDRESS;
import static org.tsunagari.referral.likeness.model.Field.BIRTH_DATE;
import static org.tsunagari.referral.likeness.model.Field.FAMILY_NAME;
import static org.tsunagari.referral.likeness.model.Field.GIVEN_NAME;
import static org.tsunagari.referral.likeness.model.Field.PHONE;
import static org.tsunagari.referral.likeness.model.Field.SEX;

/**
 * How far a field of two descriptions agrees, with the probability of seeing that, if the two are the same person, if
 * they are two members of one household, and if they are strangers (Fellegi and Sunter, "A Theory for Record Linkage",
 * JASA 64, 1969, with the household as a third class: otherwise twins and couples, who share address, telephone and
 * family name, look like one person).
 *
 * <p>The probabilities of a field sum to one in each class, for each scale on which it can be compared. {@code same} are assumptions about how often forms are filled
 * in differently for one person; {@code stranger} follows from how many values there are (reasons beside each). They are
 * orders of magnitude, kept in one place so that decided pairs may correct them.
 */
public enum Level {
    FAMILY_NAME_SAME(FAMILY_NAME, .900, .880, .0030, "national surname frequencies, squared and summed, about 1/500"),
    FAMILY_NAME_SAME_READING(FAMILY_NAME, .050, .030, .0020, "one reading, written otherwise: 斉藤 as 佐井藤, or in kana"),
    FAMILY_NAME_SAME_WRITING(FAMILY_NAME, .012, .008, .0005, "misread: 東海林 as トウカイリン"),
    FAMILY_NAME_CLOSE(FAMILY_NAME, .015, .006, .0045, "one kana keyed wrong, or ヤマサキ for ヤマザキ"),
    FAMILY_NAME_DIFFERENT(
            FAMILY_NAME, .023, .076, .9900, "marriage and divorce; in a household, the daughter's family"),

    GIVEN_NAME_SAME(GIVEN_NAME, .905, .0010, .0012, "given names of one generation are few; a household shuns its own"),
    GIVEN_NAME_SAME_READING(GIVEN_NAME, .060, .0020, .0025, "一子 as 市子 or in kana"),
    GIVEN_NAME_SAME_WRITING(GIVEN_NAME, .012, .0005, .0003, "和子 read as ワコ"),
    GIVEN_NAME_CLOSE(GIVEN_NAME, .020, .0500, .0160, "one kana keyed wrong; brothers are called イチロウ and ジロウ"),
    GIVEN_NAME_DIFFERENT(GIVEN_NAME, .003, .9465, .9800, "a nickname, or another line of the form"),

    BIRTH_DATE_SAME(BIRTH_DATE, .955, .0080, .00005, "one day of about sixty years; in a household twins"),
    BIRTH_DATE_OTHER_ERA(BIRTH_DATE, .008, .0005, .00010, "the right year of the wrong era: 昭和 for 大正"),
    BIRTH_DATE_TURNED(BIRTH_DATE, .002, .0001, .00005, "month and day exchanged"),
    BIRTH_DATE_ONE_PART(
            BIRTH_DATE, .027, .0200, .00480, "year, month or day wrong, the two others right: 1/720 + 1/1800 + 1/370"),
    BIRTH_DATE_DIFFERENT(BIRTH_DATE, .008, .9714, .99500, "somebody else's line of the form"),

    SEX_SAME(SEX, .985, .4500, .5000, "couples differ more often than strangers"),
    SEX_DIFFERENT(SEX, .015, .5500, .5000, "ticked wrong, or changed"),

    PHONE_SAME(PHONE, .650, .6000, .00005, "one number of a municipality's some ten thousand, and a few shared ones"),
    PHONE_CLOSE(PHONE, .020, .0200, .00095, "one digit wrong"),
    PHONE_DIFFERENT(PHONE, .330, .3800, .99900, "landline on one form, mobile on the other; moved"),

    ADDRESS_SAME(ADDRESS, .720, .9300, .00005, "a few persons in some ten thousand homes"),
    ADDRESS_SAME_BUILDING(ADDRESS, .060, .0300, .00045, "room left out, or another room"),
    ADDRESS_SAME_TOWN(ADDRESS, .100, .0100, .02000, "moved nearby, or the number is wrong; some fifty quarters"),
    ADDRESS_DIFFERENT(ADDRESS, .120, .0300, .97950, "moved, in hospital, at the children's"),

    FAMILY_NAME_WRITTEN_SAME(FAMILY_NAME, Scale.WRITING, .912, .888, .0035, "the two levels of one writing together"),
    FAMILY_NAME_WRITTEN_DIFFERENT(FAMILY_NAME, Scale.WRITING, .088, .112, .9965, "the three others together"),
    GIVEN_NAME_WRITTEN_SAME(GIVEN_NAME, Scale.WRITING, .917, .0015, .0015, "the two levels of one writing together"),
    GIVEN_NAME_WRITTEN_DIFFERENT(GIVEN_NAME, Scale.WRITING, .083, .9985, .9985, "the three others together"),

    BIRTH_MONTH_SAME(BIRTH_DATE, Scale.MONTH, .965, .0090, .0014, "one month of about sixty years"),
    BIRTH_MONTH_DIFFERENT(BIRTH_DATE, Scale.MONTH, .035, .9910, .9986, "as for the whole date"),

    BIRTH_YEAR_SAME(BIRTH_DATE, Scale.YEAR, .970, .0500, .0170, "one of about sixty years; couples are of one age"),
    BIRTH_YEAR_DIFFERENT(BIRTH_DATE, Scale.YEAR, .030, .9500, .9830, "as for the whole date"),

    BIRTH_YEAR_NEAR(BIRTH_DATE, Scale.GUESS, .800, .4000, .1700, "guessed within five years: eleven of about sixty"),
    BIRTH_YEAR_OFF(
            BIRTH_DATE, Scale.GUESS, .150, .1500, .1500, "six to ten years beside: a guess of the old and the ill"),
    BIRTH_YEAR_FAR(BIRTH_DATE, Scale.GUESS, .050, .4500, .6800, "people are off by more than ten years now and then"),

    FAMILY_NAME_NOT_KNOWN(FAMILY_NAME, Scale.NOTHING, 1, 1, 1, "says nothing"),
    GIVEN_NAME_NOT_KNOWN(GIVEN_NAME, Scale.NOTHING, 1, 1, 1, "says nothing"),
    BIRTH_DATE_NOT_KNOWN(BIRTH_DATE, Scale.NOTHING, 1, 1, 1, "says nothing"),
    SEX_NOT_KNOWN(SEX, Scale.NOTHING, 1, 1, 1, "says nothing"),
    PHONE_NOT_KNOWN(PHONE, Scale.NOTHING, 1, 1, 1, "says nothing"),
    ADDRESS_NOT_KNOWN(ADDRESS, Scale.NOTHING, 1, 1, 1, "says nothing");

    /** How much of a field both descriptions know. */
    enum Scale {
        ALL,
        /** Of a name the writing, and not the reading. */
        WRITING,
        MONTH,
        YEAR,
        /** A year that somebody has guessed. */
        GUESS,
        NOTHING
    }

    private final Field field;
    private final Scale scale;
    private final double same;
    private final double household;
    private final double stranger;
    private final String reason;

    Level(Field field, double same, double household, double stranger, String reason) {
        this(field, Scale.ALL, same, household, stranger, reason);
    }

    Level(Field field, Scale scale, double same, double household, double stranger, String reason) {
        this.field = field;
        this.scale = scale;
        this.same = same;
        this.household = household;
        this.stranger = stranger;
        this.reason = reason;
    }

    public Field field() {
        return field;
    }

    Scale scale() {
        return scale;
    }

    /**
     * Whether this tells one of two namesakes. Sex and a guessed age do not: the given name has told both of them already,
     * for each generation has its own.
     */
    boolean tellsNamesakesApart() {
        return (field == BIRTH_DATE || field == PHONE || field == ADDRESS) && scale != Scale.GUESS && same > stranger;
    }

    /** Probability if the two are the same person (m). */
    public double ifSame() {
        return same;
    }

    /** Probability if the two live in one household. */
    public double ifHousehold() {
        return household;
    }

    /** Probability if the two have nothing to do with each other (u). */
    public double ifStranger() {
        return stranger;
    }

    /** Why the figures are what they are. */
    public String reason() {
        return reason;
    }

    /** Weight of this agreement for the same person against strangers, in bits; negative speaks against. */
    public double bitsAgainstStranger() {
        return log2(same / stranger);
    }

    /** Weight of this agreement for the same person against another member of the household, in bits. */
    public double bitsAgainstHousehold() {
        return log2(same / household);
    }

    private static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}
