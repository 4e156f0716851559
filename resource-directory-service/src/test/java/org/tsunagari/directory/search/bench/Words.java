package org.tsunagari.directory.search.bench;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What names and descriptions are composed of. Nothing of it means a real place or business. */
final class Words {

    /** As written, and as read in katakana. */
    record Word(String written, String kana) {

        Word and(Word next) {
            return new Word(written + next.written, kana + next.kana);
        }
    }

    /** What a business or group is called by what it is. */
    record Noun(Word word, String kind, String type, int weight) {}

    static final List<String> TOWNS = List.of(("若葉町 緑町 港町 栄町 旭町 本町 新町 元町 末広町 寿町 春日町 宝町 大和町 桂町 千歳町 曙町 錦町 泉町 弥生町 常盤町 "
                    + "相生町 高砂町 住吉町 豊町 幸町 光町 希望町 松風町 朝霧町 夕凪町")
            .split(" "));

    static final List<String> QUARTERS = List.of("中央", "北", "南", "東", "西", "上", "下", "駅前");

    private static final List<Word> SURNAME_BEGINS = words(
            "藤/フジ 松/マツ 竹/タケ 梅/ウメ 杉/スギ 桜/サクラ 柳/ヤナギ 榊/サカキ 青/アオ 赤/アカ 白/シラ 黒/クロ 高/タカ 長/ナガ 大/オオ 小/コ 中/ナカ 上/ウエ 下/シモ 東/ヒガシ"
                    + " 西/ニシ 南/ミナミ 北/キタ 石/イシ 岩/イワ 金/カネ 鈴/スズ 古/フル 新/ニイ 若/ワカ 朝/アサ 夕/ユウ 星/ホシ 月/ツキ 雪/ユキ 風/カゼ 花/ハナ 草/クサ 水/ミズ"
                    + " 川/カワ");
    private static final List<Word> SURNAME_ENDS =
            words("田/ダ 山/ヤマ 沢/サワ 原/ハラ 野/ノ 谷/タニ 村/ムラ 井/イ 本/モト 島/シマ 崎/サキ 浜/ハマ 岡/オカ 坂/サカ 橋/ハシ 口/グチ 木/キ 森/モリ 林/バヤシ 池/イケ "
                    + "塚/ツカ 倉/クラ 戸/ド 宮/ミヤ 寺/デラ 里/サト 園/ゾノ 畑/ハタ 瀬/セ 江/エ 津/ツ 越/コシ 尾/オ 根/ネ 堂/ドウ 屋/ヤ 丸/マル 見/ミ 平/ヒラ 内/ウチ");
    private static final List<Word> BRIGHT =
            words("陽だまり/ヒダマリ 青空/アオゾラ 虹/ニジ 四つ葉/ヨツバ 縁側/エンガワ 木漏れ日/コモレビ 菜の花/ナノハナ たんぽぽ/タンポポ ひまわり/ヒマワリ 夢/ユメ "
                    + "絆/キズナ 笑顔/エガオ 希望/キボウ 福寿/フクジュ 若草/ワカクサ 千鳥/チドリ 鶴/ツル 蛍/ホタル すずめ/スズメ つばめ/ツバメ");

    /** The first is told of most: Zipf's law, as in real texts. */
    static final List<Word> PURSUITS = words(
            "体操/タイソウ 散歩/サンポ 料理/リョウリ 手芸/シュゲイ 将棋/ショウギ 園芸/エンゲイ 囲碁/イゴ 書道/ショドウ 合唱/ガッショウ 俳句/ハイク 卓球/タッキュウ 読書/ドクショ 写真/シャシン"
                    + " 陶芸/トウゲイ 編み物/アミモノ 民謡/ミンヨウ 太極拳/タイキョクケン 茶道/サドウ 華道/カドウ 水泳/スイエイ 短歌/タンカ 絵手紙/エテガミ 太鼓/タイコ 木工/モッコウ 映画/エイガ"
                    + " 朗読/ロウドク 紙芝居/カミシバイ 折り紙/オリガミ 刺繍/シシュウ 裁縫/サイホウ 染物/ソメモノ 織物/オリモノ 竹細工/タケザイク 盆栽/ボンサイ 野菜/ヤサイ 果樹/カジュ 養蜂/ヨウホウ"
                    + " 登山/トザン 剣道/ケンドウ 弓道/キュウドウ 柔道/ジュウドウ 盆踊り/ボンオドリ 無線/ムセン 鉄道/テツドウ 模型/モケイ 切手/キッテ 古銭/コセン 骨董/コットウ 麻雀/マージャン"
                    + " 百人一首/ヒャクニンイッシュ 手品/テジナ 落語/ラクゴ 漫才/マンザイ 講談/コウダン 浪曲/ロウキョク 詩吟/シギン 謡曲/ヨウキョク 能楽/ノウガク 狂言/キョウゲン 雅楽/ガガク"
                    + " 琵琶/ビワ 三味線/シャミセン 尺八/シャクハチ 演歌/エンカ 童謡/ドウヨウ 唱歌/ショウカ 英会話/エイカイワ 手話/シュワ 点字/テンジ 古文書/コモンジョ 郷土史/キョウドシ"
                    + " 考古学/コウコガク 天文/テンモン 気象/キショウ 昆虫/コンチュウ 野鳥/ヤチョウ 山菜/サンサイ 薬草/ヤクソウ 薔薇/バラ 朝顔/アサガオ 金魚/キンギョ 錦鯉/ニシキゴイ 味噌/ミソ"
                    + " 漬物/ツケモノ 豆腐/トウフ 蕎麦/ソバ 和菓子/ワガシ 洋菓子/ヨウガシ 燻製/クンセイ 紅茶/コウチャ 甘酒/アマザケ");

    static final List<Noun> NOUNS = List.of(
            noun("喫茶/キッサ", "CAFE", "SHOP", 5),
            noun("カフェ/カフェ", "CAFE", "SHOP", 5),
            noun("珈琲店/コーヒーテン", "CAFE", "SHOP", 3),
            noun("茶房/サボウ", "CAFE", "SHOP", 1),
            noun("サロン/サロン", "SALON", "GROUP", 8),
            noun("医院/イイン", "CLINIC", "FACILITY", 5),
            noun("診療所/シンリョウジョ", "CLINIC", "FACILITY", 2),
            noun("クリニック/クリニック", "CLINIC", "FACILITY", 5),
            noun("薬局/ヤッキョク", "FAMILY_PHARMACIST", "SHOP", 6),
            noun("商店/ショウテン", "FOOD_SHOP", "SHOP", 6),
            noun("青果店/セイカテン", "FOOD_SHOP", "SHOP", 2),
            noun("弁当/ベントウ", "MEAL_DELIVERY", "SHOP", 2),
            noun("子ども食堂/コドモショクドウ", "CHILDRENS_CANTEEN", "GROUP", 3),
            noun("理容室/リヨウシツ", "HAIRDRESSER", "SHOP", 4),
            noun("美容室/ビヨウシツ", "HAIRDRESSER", "SHOP", 5),
            noun("公民館/コウミンカン", "CIVIC_CENTRE", "FACILITY", 4),
            noun("図書館/トショカン", "LIBRARY", "FACILITY", 1),
            noun("農園/ノウエン", "FARM", "SPOT", 3),
            noun("体操クラブ/タイソウクラブ", "RADIO_EXERCISE", "ACTIVITY", 4),
            noun("老人クラブ/ロウジンクラブ", "SENIORS_CLUB", "GROUP", 4),
            noun("訪問看護/ホウモンカンゴ", "VISITING_NURSE", "FACILITY", 2),
            noun("介護サービス/カイゴサービス", "HELPER", "FACILITY", 4),
            noun("接骨院/セッコツイン", "OSTEOPATH", "SHOP", 3),
            noun("タクシー/タクシー", "CARE_TAXI", "SHOP", 1),
            noun("相談センター/ソウダンセンター", "CENTRE", "FACILITY", 2),
            noun("作業所/サギョウショ", "WORKSHOP", "FACILITY", 2),
            noun("音楽教室/オンガクキョウシツ", "MUSIC", "ACTIVITY", 2),
            noun("自治会/ジチカイ", "NEIGHBOURHOOD_ASSOCIATION", "GROUP", 5),
            noun("温泉/オンセン", "HOT_SPRING", "FACILITY", 1),
            noun("子育てひろば/コソダテヒロバ", "CHILDCARE_SQUARE", "ACTIVITY", 2),
            noun("保護猫の会/ホゴネコノカイ", "CAT_RESCUE", "GROUP", 1),
            noun("福祉用具/フクシヨウグ", "CARE_AIDS", "SHOP", 1),
            noun("同好会/ドウコウカイ", "HOBBY_CIRCLE", "GROUP", 8));

    private static final int ALL_NOUNS = NOUNS.stream().mapToInt(Noun::weight).sum();
    private static final double ALL_PURSUITS = harmonic(PURSUITS.size());

    private Words() {}

    /** One of 1,600. */
    static Word surname(RandomGenerator random) {
        return pick(SURNAME_BEGINS, random).and(pick(SURNAME_ENDS, random));
    }

    static Word bright(RandomGenerator random) {
        return pick(BRIGHT, random);
    }

    static Noun noun(RandomGenerator random) {
        int at = random.nextInt(ALL_NOUNS);
        for (Noun noun : NOUNS) {
            at -= noun.weight;
            if (at < 0) {
                return noun;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    static Word pursuit(RandomGenerator random) {
        double at = random.nextDouble() * ALL_PURSUITS;
        for (int rank = 1; rank < PURSUITS.size(); rank++) {
            at -= 1.0 / rank;
            if (at < 0) {
                return PURSUITS.get(rank - 1);
            }
        }
        return PURSUITS.getLast();
    }

    static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    private static double harmonic(int n) {
        double sum = 0;
        for (int i = 1; i <= n; i++) {
            sum += 1.0 / i;
        }
        return sum;
    }

    private static Noun noun(String word, String kind, String type, int weight) {
        return new Noun(word(word), kind, type, weight);
    }

    private static List<Word> words(String words) {
        return Arrays.stream(words.split(" ")).map(Words::word).toList();
    }

    /** 喫茶/キッサ */
    private static Word word(String both) {
        int at = both.indexOf('/');
        return new Word(both.substring(0, at), both.substring(at + 1));
    }
}
