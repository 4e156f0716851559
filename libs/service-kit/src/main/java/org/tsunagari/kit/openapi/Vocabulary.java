package org.tsunagari.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.tsunagari.events.vocabulary.Term;

/** Says what each code of the shared vocabulary means, in the words that the forms use. */
final class Vocabulary {

    private final IndexView index;
    private final ClassLoader loader;

    Vocabulary(IndexView index, ClassLoader loader) {
        this.index = index;
        this.loader = loader;
    }

    void explain(OpenAPI api) {
        for (ClassInfo type : index.getAllKnownImplementations(DotName.createSimple(Term.class))) {
            Schema schema = SchemaWalk.components(api).get(type.simpleName());
            if (schema != null && schema.getEnumeration() != null && schema.getDescription() != null) {
                explain(schema, constants(type));
            }
        }
    }

    /** Only where the codes are the same: another enum may have the same name. */
    private static void explain(Schema schema, Object[] constants) {
        List<String> codes = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of(schema.getDescription() + "\n"));
        for (Object constant : constants) {
            if (constant instanceof Enum<?> code && constant instanceof Term term) {
                codes.add(code.name());
                lines.add("- `%s`: %s (%s)".formatted(code.name(), said(term.en()), said(term.ja())));
            }
        }
        if (schema.getEnumeration().equals(codes)) {
            schema.setDescription(String.join("\n", lines));
        }
    }

    /** Some terms are sentences with a place to fill in. */
    private static String said(String words) {
        return words.replace("%s", "…");
    }

    private Object[] constants(ClassInfo type) {
        try {
            Object[] constants =
                    Class.forName(type.name().toString(), true, loader).getEnumConstants();
            return constants == null ? new Object[0] : constants;
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
