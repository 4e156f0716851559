package org.tsunagari.evaluation.instrument.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.evaluation.instrument.model.Instrument;
import org.tsunagari.evaluation.instrument.model.Item;
import org.tsunagari.evaluation.instrument.model.Label;
import org.tsunagari.evaluation.instrument.model.Wording;

/** An instrument as an answer. */
@Schema(name = "Instrument", description = "An outcome instrument in one version; it never changes")
record InstrumentView(
        @Schema(description = "Code, the same in every version", examples = "nabari-six-outcomes")
        String instrument,

        int version,

        WordingView title,

        @Schema(description = "Where the wording comes from, and what of it is ours")
        WordingView about,

        @Schema(description = "The questions in the order of the sheet")
        List<ItemView> items,

        @Schema(description = "What a score means; the higher the better")
        List<LabelView> scale,

        @Schema(description = "Self-rated health (健康感), asked with every assessment")
        HealthView selfRatedHealth) {

    @Schema(name = "InstrumentWording")
    record WordingView(String ja, String en) {

        static WordingView from(Wording wording) {
            return new WordingView(wording.ja(), wording.en());
        }
    }

    @Schema(name = "InstrumentItem")
    record ItemView(@Schema(examples = "CONNECTIONS") String item, WordingView question) {

        static ItemView from(Item item) {
            return new ItemView(item.code(), WordingView.from(item.question()));
        }
    }

    @Schema(name = "InstrumentLabel")
    record LabelView(int score, WordingView meaning) {

        static LabelView from(Label label) {
            return new LabelView(label.score(), WordingView.from(label.words()));
        }
    }

    @Schema(name = "InstrumentHealthScale")
    record HealthView(WordingView question, List<LabelView> scale) {}

    static InstrumentView from(Instrument instrument) {
        return new InstrumentView(
                instrument.id().instrument(),
                instrument.id().version(),
                WordingView.from(instrument.title()),
                WordingView.from(instrument.about()),
                instrument.items().stream().map(ItemView::from).toList(),
                instrument.scale().stream().map(LabelView::from).toList(),
                new HealthView(
                        WordingView.from(instrument.healthQuestion()),
                        instrument.healthScale().stream().map(LabelView::from).toList()));
    }
}
