package org.tsunagari.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The members of a JSON body, one after the other. */
final class JsonMembers {

    private JsonMembers() {}

    /** A body for each text that it has, with that text replaced; by JSON pointer. */
    static Map<String, Map<String, Object>> textsReplacedOneByOne(Map<String, ?> body, String text) {
        return replaced(body, text, String.class::isInstance);
    }

    /** A body for each member and item that it has, with that one replaced; by JSON pointer. */
    static Map<String, Map<String, Object>> replacedOneByOne(Map<String, ?> body, Object value) {
        return replaced(body, value, any -> true);
    }

    private static Map<String, Map<String, Object>> replaced(
            Map<String, ?> body, Object value, Predicate<Object> which) {
        Map<String, Map<String, Object>> bodies = new LinkedHashMap<>();
        variants(body, value, which).forEach((pointer, changed) -> {
            if (!pointer.isEmpty()) {
                bodies.put(pointer, copy(changed));
            }
        });
        return bodies;
    }

    private static Map<String, Object> variants(Object old, Object value, Predicate<Object> which) {
        Map<String, Object> variants = new LinkedHashMap<>();
        if (which.test(old)) {
            variants.put("", value);
        }
        if (old instanceof Map<?, ?> members) {
            members.forEach((name, member) -> variants(member, value, which).forEach((pointer, changed) -> {
                Map<String, Object> copy = copy(members);
                copy.put(name.toString(), changed);
                variants.put("/" + name + pointer, copy);
            }));
        }
        if (old instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                int index = i;
                variants(items.get(i), value, which).forEach((pointer, changed) -> {
                    List<Object> copy = new ArrayList<>(items);
                    copy.set(index, changed);
                    variants.put("/" + index + pointer, copy);
                });
            }
        }
        return variants;
    }

    private static Map<String, Object> copy(Object members) {
        Map<String, Object> copy = new TreeMap<>();
        ((Map<?, ?>) members).forEach((name, member) -> copy.put(name.toString(), member));
        return copy;
    }
}
