package org.tsunagari.kit.events;

import org.tsunagari.events.ConsentWatermark;

/** Hears up to when the consent events of a partition are complete. Called after the events before it. */
public interface WatermarkListener {

    void reached(ConsentWatermark watermark);
}
