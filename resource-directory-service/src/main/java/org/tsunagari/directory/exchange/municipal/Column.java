package org.tsunagari.directory.exchange.municipal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns, in their order, and the member that has the same meaning where one has it as it is. */
enum Column {
    MUNICIPALITY_CODE("都道府県コード又は市区町村コード", null),
    NUMBER("NO", null),
    PREFECTURE("都道府県名", null),
    MUNICIPALITY("市区町村名", null),
    NAME("名称", "name"),
    KANA("名称_カナ", "nameKana"),
    ALSO_CALLED("名称_通称", null),
    POI_CODE("POIコード", null),
    ADDRESS("住所", "address"),
    BUILDING("方書", "building"),
    LATITUDE("緯度", null),
    LONGITUDE("経度", null),
    PHONE("電話番号", null),
    EXTENSION("内線番号", null),
    CORPORATE_NUMBER("法人番号", null),
    ORGANISATION("団体名", null),
    DAYS("利用可能曜日", null),
    OPENS("開始時間", null),
    CLOSES("終了時間", null),
    HOURS_NOTE("利用可能日時特記事項", null),
    DESCRIPTION("説明", "description"),
    ACCESSIBILITY("バリアフリー情報", null),
    WEBSITE("URL", null),
    REMARKS("備考", null);

    /** What a resource has no member for: kept, and given out again. */
    static final List<Column> KEPT =
            List.of(PREFECTURE, MUNICIPALITY, POI_CODE, EXTENSION, CORPORATE_NUMBER, ORGANISATION, REMARKS);

    /** What becomes opening hours where it says enough, and is kept where it does not. */
    static final List<Column> HOURS = List.of(DAYS, OPENS, CLOSES, HOURS_NOTE);

    private static final Map<String, Column> BY_TITLE =
            Arrays.stream(values()).collect(Collectors.toMap(Column::title, Function.identity()));

    private final String title;
    private final @Nullable String member;

    Column(String title, @Nullable String member) {
        this.title = title;
        this.member = member;
    }

    String title() {
        return title;
    }

    @Nullable
    String member() {
        return member;
    }

    String pointer() {
        return "/" + title;
    }

    static @Nullable Column titled(String title) {
        return BY_TITLE.get(title);
    }
}
