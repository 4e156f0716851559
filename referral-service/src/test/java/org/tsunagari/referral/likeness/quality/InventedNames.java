package org.tsunagari.referral.likeness.quality;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Frequent names, drawn as unevenly as they occur (a family name of rank r about in proportion to 1/r). */
final class InventedNames {

    /** @param variants other ways in which the same family is written */
    record Name(String writing, String reading, List<String> variants) {}

    private static final List<Name> FAMILIES = read("""
            佐藤 サトウ 佐籐|鈴木 スズキ 鈴樹|高橋 タカハシ 髙橋|田中 タナカ|伊藤 イトウ|渡辺 ワタナベ 渡邊 渡邉|山本 ヤマモト|中村 ナカムラ|小林 コバヤシ
            加藤 カトウ|吉田 ヨシダ 𠮷田|山田 ヤマダ|佐々木 ササキ 佐佐木|山口 ヤマグチ|松本 マツモト|井上 イノウエ|木村 キムラ|林 ハヤシ
            斎藤 サイトウ 齋藤 斉藤 齊藤|清水 シミズ 淸水|山崎 ヤマザキ 山﨑|森 モリ|池田 イケダ|橋本 ハシモト|阿部 アベ 安部|石川 イシカワ
            山下 ヤマシタ|中島 ナカジマ 中嶋|石井 イシイ|小川 オガワ|前田 マエダ|岡田 オカダ|長谷川 ハセガワ|藤田 フジタ|後藤 ゴトウ
            近藤 コンドウ|村上 ムラカミ|遠藤 エンドウ|青木 アオキ|坂本 サカモト 阪本|福田 フクダ|太田 オオタ|西村 ニシムラ|藤井 フジイ
            金子 カネコ|岡本 オカモト|藤原 フジワラ|三浦 ミウラ|中野 ナカノ|中川 ナカガワ|原田 ハラダ|松田 マツダ|竹内 タケウチ 竹內
            小野 オノ|田村 タムラ|中山 ナカヤマ|和田 ワダ|石田 イシダ|森田 モリタ|上田 ウエダ|内田 ウチダ|柴田 シバタ|酒井 サカイ
            宮崎 ミヤザキ 宮﨑|横山 ヨコヤマ 橫山|高木 タカギ 髙木|安藤 アンドウ|宮本 ミヤモト|大野 オオノ|小島 コジマ 小嶋|谷口 タニグチ
            高田 タカダ 髙田|増田 マスダ|丸山 マルヤマ|杉山 スギヤマ|村田 ムラタ|大塚 オオツカ|新井 アライ|平野 ヒラノ|藤本 フジモト|河野 コウノ
            上野 ウエノ|野口 ノグチ|武田 タケダ|松井 マツイ|岩崎 イワサキ 岩﨑|菅原 スガワラ|木下 キノシタ|久保 クボ|野村 ノムラ|松尾 マツオ
            市川 イチカワ|杉本 スギモト|古川 フルカワ|大西 オオニシ|島田 シマダ 嶋田|水野 ミズノ|桜井 サクライ 櫻井|渡部 ワタベ|吉川 ヨシカワ
            西田 ニシダ|飯田 イイダ|西川 ニシカワ|北村 キタムラ|安田 ヤスダ|五十嵐 イガラシ|川口 カワグチ|平田 ヒラタ|関 セキ 關|中田 ナカタ
            服部 ハットリ|岩田 イワタ|土屋 ツチヤ|川崎 カワサキ 川﨑|福島 フクシマ 福嶋|辻 ツジ|樋口 ヒグチ|永井 ナガイ|吉村 ヨシムラ|石原 イシハラ
            松岡 マツオカ|馬場 ババ|浜田 ハマダ 濱田 濵田|森本 モリモト|矢野 ヤノ|浅野 アサノ 淺野|吉岡 ヨシオカ|荒木 アラキ|大谷 オオタニ|黒田 クロダ 黑田
            尾崎 オザキ 尾﨑|川村 カワムラ|永田 ナガタ|田辺 タナベ 田邊 田邉|堀 ホリ|西山 ニシヤマ|早川 ハヤカワ|広瀬 ヒロセ 廣瀬 広瀨|横田 ヨコタ|石橋 イシバシ
            片山 カタヤマ|宮田 ミヤタ|大石 オオイシ|本間 ホンマ|須藤 スドウ|岡崎 オカザキ|小田 オダ|吉野 ヨシノ|上村 ウエムラ|児玉 コダマ 兒玉
            滝沢 タキザワ 瀧澤 滝澤|沢田 サワダ 澤田|国分 コクブ 國分|真鍋 マナベ 眞鍋|恵美 エミ 惠美|峰 ミネ 峯|柳 ヤナギ 栁|桑原 クワバラ 桒原
            """);

    private static final List<Name> WOMEN = read("""
            和子 カズコ|幸子 サチコ|節子 セツコ 節子|洋子 ヨウコ|恵子 ケイコ 惠子|京子 キョウコ|久子 ヒサコ|文子 フミコ|美智子 ミチコ|弘子 ヒロコ
            千代子 チヨコ|静子 シズコ 靜子|敏子 トシコ|良子 ヨシコ|光子 ミツコ|信子 ノブコ|春子 ハルコ|花子 ハナコ|澄子 スミコ|栄子 エイコ 榮子
            芳子 ヨシコ|清子 キヨコ|悦子 エツコ|勝子 カツコ|キヨ キヨ|ハツエ ハツエ|フミ フミ|トミ トミ|ヨシエ ヨシエ|スミ スミ
            美代子 ミヨコ|由美子 ユミコ|真由美 マユミ 眞由美|明美 アケミ|久美子 クミコ|直美 ナオミ|智子 トモコ|裕子 ユウコ|陽子 ヨウコ|純子 ジュンコ
            美香 ミカ|恵 メグミ|愛 アイ|さくら サクラ|桜 サクラ 櫻|結衣 ユイ|優子 ユウコ|礼子 レイコ 禮子|寿子 ヒサコ 壽子|澤子 サワコ 沢子
            """);

    private static final List<Name> MEN = read("""
            清 キヨシ|茂 シゲル|勇 イサム|正 タダシ|進 ススム|実 ミノル 實|勝 マサル|博 ヒロシ|弘 ヒロシ|昭 アキラ
            三郎 サブロウ|一郎 イチロウ|二郎 ジロウ|太郎 タロウ|義雄 ヨシオ|正雄 マサオ|武 タケシ|和夫 カズオ|幸雄 ユキオ|昭二 ショウジ
            健一 ケンイチ|誠 マコト|隆 タカシ|修 オサム|浩 ヒロシ|豊 ユタカ 豐|哲也 テツヤ|和彦 カズヒコ|学 マナブ 學|剛 ツヨシ
            大輔 ダイスケ|翔太 ショウタ|健太 ケンタ|拓也 タクヤ|亮 リョウ|栄一 エイイチ 榮一|寿夫 ヒサオ 壽夫|竜二 リュウジ 龍二|広志 ヒロシ 廣志|国男 クニオ 國男
            """);

    private InventedNames() {}

    static Name family(SplittableRandom random) {
        return unevenly(FAMILIES, random);
    }

    static Name given(boolean woman, SplittableRandom random) {
        List<Name> names = woman ? WOMEN : MEN;
        return names.get(random.nextInt(names.size()));
    }

    /** Rank r in proportion to about 1/r, by inversion of the harmonic sum. */
    private static Name unevenly(List<Name> names, SplittableRandom random) {
        double rank = Math.exp(random.nextDouble() * Math.log(names.size() + 1.0));
        return names.get(Math.min((int) rank - 1, names.size() - 1));
    }

    private static List<Name> read(String text) {
        return Stream.of(text.strip().split("[|\\n]")).map(InventedNames::name).toList();
    }

    private static Name name(String line) {
        String[] words = line.strip().split(" ");
        return new Name(words[0], words[1], List.of(words).subList(2, words.length));
    }
}
