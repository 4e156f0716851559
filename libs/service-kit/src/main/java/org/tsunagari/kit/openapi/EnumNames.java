package org.tsunagari.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Names enums so that they tell something outside their class, and always the same: the generator calls them
 * {@code State}, {@code State1} … in the order in which it meets them. An enum inside another type takes that type's
 * name in front; {@code openapi/names.properties} may say another name for a class.
 */
final class EnumNames {

    private static final Pattern LAYER = Pattern.compile("(View|Resource|Request|Body)$");

    private final IndexView index;
    private final Map<String, String> chosen;

    EnumNames(IndexView index, Resources resources) {
        this.index = index;
        this.chosen = resources.texts("names");
    }

    void apply(OpenAPI api) {
        Map<String, String> renamed = new LinkedHashMap<>();
        SchemaWalk.components(api).forEach((name, schema) -> {
            String better = better(name, schema);
            if (better != null && !better.equals(name)) {
                renamed.put(name, better);
            }
        });
        move(api, renamed);
        SchemaWalk.all(api, schema -> {
            String better = renamed.get(String.valueOf(SchemaWalk.referred(schema)));
            if (better != null) {
                schema.setRef(SchemaWalk.SCHEMAS + better);
            }
        });
    }

    private static void move(OpenAPI api, Map<String, String> renamed) {
        Map<String, Schema> moved = new LinkedHashMap<>();
        renamed.forEach((old, better) -> {
            Schema schema = SchemaWalk.components(api).get(old);
            if (schema == null || moved.put(better, schema) != null) {
                throw new IllegalStateException("schema %s: two enums have this name".formatted(better));
            }
        });
        renamed.keySet().forEach(old -> api.getComponents().removeSchema(old));
        moved.forEach((better, schema) -> {
            if (SchemaWalk.components(api).containsKey(better)) {
                throw new IllegalStateException(
                        "schema %s: an enum and something else have this name".formatted(better));
            }
            api.getComponents().addSchema(better, schema);
        });
    }

    private @Nullable String better(String name, Schema schema) {
        if (schema.getEnumeration() == null || schema.getEnumeration().isEmpty()) {
            return null;
        }
        List<String> values =
                schema.getEnumeration().stream().map(String::valueOf).toList();
        String simpleName = name.replaceFirst("\\d+$", "");
        List<String> candidates = index.getKnownClasses().stream()
                .filter(type -> type.isEnum()
                        && type.simpleName().equals(simpleName)
                        && constants(type).equals(values))
                .map(this::name)
                .distinct()
                .toList();
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }

    private static List<String> constants(ClassInfo type) {
        return type.unsortedFields().stream()
                .filter(FieldInfo::isEnumConstant)
                .map(FieldInfo::name)
                .toList();
    }

    private String name(ClassInfo type) {
        String said = chosen.get(type.name().toString());
        if (said != null) {
            return said;
        }
        if (type.enclosingClass() == null) {
            return type.simpleName();
        }
        String outer = type.enclosingClass().withoutPackagePrefix().replaceFirst(".*\\$", "");
        return LAYER.matcher(outer).replaceFirst("") + type.simpleName();
    }
}
