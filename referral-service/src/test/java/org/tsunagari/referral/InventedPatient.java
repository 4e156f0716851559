package org.tsunagari.referral;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who does not exist, and lives where nobody else of the tests does. */
record InventedPatient(
        String name, String kana, String sex, String birthDate, String address, String phone, String number) {

    private static final String[] KANA = {
        "アキ", "イト", "ウメ", "エミ", "カヨ", "キク", "サキ", "シズ", "スミ", "セツ", "タケ", "チカ", "トミ", "ナミ", "ノブ"
    };

    static InventedPatient somebody() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        StringBuilder given = new StringBuilder();
        StringBuilder family = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            given.append(KANA[random.nextInt(KANA.length)]);
            family.append(KANA[random.nextInt(KANA.length)]);
        }
        String number = "%04d".formatted(random.nextInt(10_000));
        return new InventedPatient(
                "沢" + family + " " + given,
                family + " " + given,
                "FEMALE",
                LocalDate.of(1927, 1, 1).plusDays(random.nextInt(20_000)).toString(),
                "三重県名張市" + family + "見本ヶ丘" + (1 + random.nextInt(5000)) + "番地" + random.nextInt(1, 5000),
                "0595-%02d-%s".formatted(random.nextInt(100), number),
                number);
    }

    InventedPatient spouse() {
        return new InventedPatient(
                name.split(" ")[0] + " 太郎", kana.split(" ")[0] + " タロウ", "MALE", "1931-07-08", address, phone, number);
    }

    InventedPatient bornADayLater() {
        return new InventedPatient(
                name, kana, sex, LocalDate.parse(birthDate).plusDays(1).toString(), address, phone, number);
    }

    /** Somebody else of the same name. */
    InventedPatient namesake() {
        InventedPatient other = somebody();
        return new InventedPatient(
                name,
                kana,
                sex,
                LocalDate.parse(birthDate).plusDays(4321).toString(),
                other.address,
                other.phone,
                other.number);
    }

    InventedPatient livingElsewhere() {
        return new InventedPatient(
                name, kana, sex, birthDate, "三重県津市別町" + number, "059-%s-0001".formatted(number), number);
    }

    /** Called on a mobile: no slip of the finger away from anybody else's. */
    InventedPatient withAnotherNumber() {
        return new InventedPatient(name, kana, sex, birthDate, address, "090-%s-%s".formatted(number, number), number);
    }

    /** Of the reading, which somebody wrote down from a bad FAX, a letter is another one. */
    InventedPatient misread() {
        String slip = kana.substring(0, kana.length() - 1) + (kana.endsWith("ミ") ? "ヒ" : "ミ");
        return new InventedPatient(name, slip, sex, birthDate, address, phone, number);
    }

    InventedPatient married() {
        return new InventedPatient(
                "新川 " + name.split(" ")[1], "シンカワ " + kana.split(" ")[1], sex, birthDate, address, phone, number);
    }

    Map<String, Object> described() {
        Map<String, Object> described = new HashMap<>();
        described.put("name", name);
        described.put("nameKana", kana);
        described.put("sex", sex);
        described.put("birthDate", birthDate);
        described.put("address", address);
        described.put("phone", phone);
        return described;
    }

    /** Old kanji, hiragana without a space, an era, another notation of the address, no telephone. */
    Map<String, Object> inOtherWriting() {
        Map<String, Object> described = described();
        described.put("name", name.replace("沢", "澤").replace(" ", "　"));
        described.put("nameKana", hiragana(kana).replace(" ", ""));
        LocalDate born = LocalDate.parse(birthDate);
        described.put(
                "birthDate",
                "昭和%d年%d月%d日".formatted(born.getYear() - 1925, born.getMonthValue(), born.getDayOfMonth()));
        described.put("address", address.replace("三重県", "").replace("ヶ", "が").replace("番地", "－"));
        described.remove("phone");
        return described;
    }

    Map<String, Object> referral() {
        Map<String, Object> referral = ReferralApi.referral(kana);
        referral.put("person", described());
        return referral;
    }

    /** Told to the centre by phone, which has looked for them and found nobody: there is no consent. */
    Map<String, Object> toldByPhone() {
        Map<String, Object> call = new HashMap<>(referral());
        call.remove("consent");
        call.put("channel", "PHONE");
        call.put("sourceOrganisationId", ReferralApi.CLINIC.toString());
        call.put("reporter", Map.of("kind", "PROFESSIONAL", "name", "見本 看護師", "contact", "0595-00-0002"));
        String search = ReferralApi.as("coordinator")
                .body(described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("searchId");
        call.put("personMatch", Map.of("searchId", search, "decision", "NONE_OF_THESE"));
        return call;
    }

    /** Referred by a source; the id of the person. */
    String referredBy(String account) {
        return ReferralApi.submit(account, referral())
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
    }

    private static String hiragana(String katakana) {
        StringBuilder hiragana = new StringBuilder();
        Normalizer.normalize(katakana, Normalizer.Form.NFC)
                .chars()
                .forEach(c -> hiragana.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)));
        return hiragana.toString();
    }
}
