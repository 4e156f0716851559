package org.tsunagari.directory.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name says of the kind. Invented places. */
class KindEndingsTest {

    @ParameterizedTest
    @CsvSource({
        "見本市立図書館, LIBRARY",
        "ふれあい図書館, LIBRARY",
        "見本公民館図書室, LIBRARY",
        "見本市民センター図書館分室, LIBRARY",
        "見本図書館東分館, LIBRARY",
        "見本図書館 西館, LIBRARY",
        "中央公民館(東町), CIVIC_CENTRE",
        "中央公民館（東町）, CIVIC_CENTRE",
        "見本地区市民センター, CIVIC_CENTRE",
        "見本市役所 見本支所, CITY_HALL",
        "市役所前交番, POLICE_BOX",
        "ﾐﾎﾝｸﾘﾆｯｸ, CLINIC",
        "見本動物病院, VETERINARIAN",
        "見本地域包括支援センター, CENTRE",
        "見本コミュニティカフェ, CAFE",
        "移動スーパー, TRAVELLING_SHOP"
    })
    void the_kind_is_what_the_name_ends_in(String name, String kind) {
        assertThat(KindEndings.kind(name)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "スーパー銭湯",
                "ライオンズ公園",
                "ドライブイン見本",
                "障害者就労支援センター",
                "市役所前公園",
                "図書館前",
                "図書館前支所",
                "ふれあいの里",
                "病院通り分室",
                "見本会館",
                "カフェイン研究室",
                ""
            })
    void what_only_stands_somewhere_in_a_name_says_nothing(String name) {
        assertThat(KindEndings.kind(name)).isEmpty();
    }
}
