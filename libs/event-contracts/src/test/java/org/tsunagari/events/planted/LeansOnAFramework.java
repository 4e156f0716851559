package org.tsunagari.events.planted;

import com.fasterxml.jackson.databind.JsonNode;

/** Planted: a contract that leans on a library. */
public record LeansOnAFramework(JsonNode anything) {}
