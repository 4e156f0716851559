package org.tsunagari.referral.forms;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.likeness.model.BirthDate;

/** Filled forms. Every person, institution and number in them is invented. */
final class FormFixture {

    static final FormCentre CENTRE =
            new FormCentre("見本市役所 福祉子ども部", "地域包括支援センター", "全世代包括支援担当", "0000-63-0001", "0000-63-0002");

    private FormCentre centre = CENTRE;
    private FormMark mark =
            new FormMark(UUID.fromString("00000000-0000-4000-8000-0000000000a1"), 1, LocalDate.of(2023, 7, 3));
    private Urgency urgency = Urgency.ROUTINE;
    private FormSource source = new FormSource("見本内科クリニック", "見本 一郎", "0000-64-1234");
    private String name = "髙﨑 花子";
    private Sex sex = Sex.FEMALE;
    private LocalDate birthDate = LocalDate.of(1939, 5, 3);
    private String address = "見本市つつじが丘北五番町①番地の2 見本ハイツ203号室";
    private Set<Need> needs = EnumSet.of(Need.HEALTH, Need.COMMUNITY_RELATIONS, Need.CARE, Need.OTHER);
    private @Nullable String otherNeed = "飼い猫の世話";
    private @Nullable String wish = """
            夫が亡くなってから外に出る機会が減り、話し相手がいません。買い物はバスで行っていましたが、膝が痛くて荷物を持って歩くのがつらくなりました。
            前は公民館の体操に通っていたので、近くでできることがあれば、また参加してみたいです。""";
    private Application application = new Application.Oral(LocalDate.of(2023, 7, 3), "看護師 見本 二美", true);
    private List<AgencyInvolvement> agencies = List.of(
            new AgencyInvolvement(Agency.CARE_AND_ELDERLY, AgencyInvolvement.State.PLANNED, null),
            new AgencyInvolvement(Agency.CENTRE, AgencyInvolvement.State.NOW, null),
            new AgencyInvolvement(Agency.NEIGHBOURHOOD_HEALTH_ROOM, AgencyInvolvement.State.NOW, "つつじが丘"),
            new AgencyInvolvement(Agency.WELFARE_COMMISSIONERS_AND_NEIGHBOURS, AgencyInvolvement.State.NOW, null),
            new AgencyInvolvement(Agency.OTHER, AgencyInvolvement.State.PLANNED, "見本サロン"));
    private String supportGiven = "まちの保健室の職員がご自宅を訪問し、暮らしの様子をうかがいました。民生委員の見守りが始まり、週に一度、近所の方と買い物に出かけています。";
    private String plan = "見本サロンの体操に職員が同行します。介護保険の申請について、ご本人と相談を続けます。";
    private ReportStanding standing = ReportStanding.USUAL;
    private boolean sourceMayBeTold = true;

    static FormFixture aForm() {
        return new FormFixture();
    }

    FormFixture mark(FormMark value) {
        mark = value;
        return this;
    }

    FormFixture centre(FormCentre value) {
        centre = value;
        return this;
    }

    FormFixture urgent() {
        urgency = Urgency.URGENT;
        return this;
    }

    FormFixture source(FormSource value) {
        source = value;
        return this;
    }

    FormFixture name(String value) {
        name = value;
        return this;
    }

    FormFixture sex(Sex value) {
        sex = value;
        return this;
    }

    FormFixture birthDate(LocalDate value) {
        birthDate = value;
        return this;
    }

    FormFixture address(String value) {
        address = value;
        return this;
    }

    FormFixture needs(Set<Need> value) {
        needs = value;
        return this;
    }

    FormFixture otherNeed(@Nullable String value) {
        otherNeed = value;
        return this;
    }

    FormFixture wish(@Nullable String value) {
        wish = value;
        return this;
    }

    FormFixture application(Application value) {
        application = value;
        return this;
    }

    FormFixture agencies(List<AgencyInvolvement> value) {
        agencies = value;
        return this;
    }

    FormFixture supportGiven(String value) {
        supportGiven = value;
        return this;
    }

    FormFixture plan(String value) {
        plan = value;
        return this;
    }

    FormFixture standing(ReportStanding value) {
        standing = value;
        return this;
    }

    FormFixture sourceMayBeTold() {
        sourceMayBeTold = true;
        return this;
    }

    FormFixture sourceMayNotBeTold() {
        sourceMayBeTold = false;
        return this;
    }

    /** The first of the needs, in the form's order, is the main one. */
    Form1 form1() {
        return new Form1(
                mark,
                "2023-0012",
                centre,
                LocalDate.of(2023, 7, 3),
                urgency,
                source,
                person(),
                needs,
                needs.stream().sorted().findFirst().orElseThrow(),
                otherNeed,
                RequestedBy.PERSON,
                wish,
                application);
    }

    Form2 form2() {
        return new Form2(
                mark,
                "2023-0012",
                centre,
                LocalDate.of(2023, 8, 21),
                source,
                person(),
                LocalDate.of(2023, 7, 3),
                agencies,
                5,
                supportGiven,
                plan,
                sourceMayBeTold,
                standing);
    }

    private FormPerson person() {
        return new FormPerson(name, "たかさき はなこ", sex, BirthDate.on(birthDate), address, "0000-65-4321", "000-1111-2222");
    }
}
