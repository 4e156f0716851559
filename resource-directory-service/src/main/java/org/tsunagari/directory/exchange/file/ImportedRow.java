package org.tsunagari.directory.exchange.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One resource as a file tells of it: what it says, in the members of the API ({@code ResourceDetails}, and
 * {@code openingHours}). A member that is absent is not said, so that it stays as it is; null says that there is none.
 */
public final class ImportedRow {

    private final long number;
    private final String pointer;
    private String externalId;
    private final ObjectNode said = JsonNodeFactory.instance.objectNode();
    private final ObjectNode usual = JsonNodeFactory.instance.objectNode();
    private final ObjectNode kept = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> origins = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private Optional<Long> version = Optional.empty();
    private Optional<LocalDate> assuredOn = Optional.empty();
    private Offer offer = Offer.NOW;
    private Optional<String> kindFromName = Optional.empty();

    /**
     * @param number line or place in the file, from 1
     * @param pointer into the file
     * @param externalId by which the row is known again; empty: it cannot be
     */
    public ImportedRow(long number, String pointer, String externalId) {
        this.number = number;
        this.pointer = pointer;
        this.externalId = externalId;
    }

    public long number() {
        return number;
    }

    public String externalId() {
        return externalId;
    }

    /** What it is known by instead; empty: nothing, because what the file calls it may not be kept. */
    public void knownBy(String other) {
        externalId = other;
    }

    /** What the file says. */
    public ObjectNode said() {
        return said;
    }

    /** What holds for something new where the file does not say. */
    public ObjectNode usual() {
        return usual;
    }

    /** The kind that its name ends in: that of something new, also where another is asked for, which is then worth a word. */
    public void endsIn(String kind) {
        usual.put("category", kind);
        kindFromName = Optional.of(kind);
    }

    public Optional<String> kindFromName() {
        return kindFromName;
    }

    /** What the format carries and a resource does not; given out again in the same format. */
    public ObjectNode kept() {
        return kept;
    }

    public List<RowProblem> problems() {
        return problems;
    }

    public void error(String where, String code) {
        problems.add(RowProblem.error(where, code));
    }

    public void warning(String where, String code) {
        problems.add(RowProblem.warning(where, code));
    }

    /** @param written what stands there and is not taken, or not all of it */
    public void warning(String where, String code, String written) {
        problems.add(RowProblem.warning(where, code, written));
    }

    /** The version of our own resource that the file was made from. */
    public Optional<Long> version() {
        return version;
    }

    public void madeFrom(long seen) {
        version = Optional.of(seen);
    }

    /** When somebody last said that all of it is so; what is new is as old as that. */
    public Optional<LocalDate> assuredOn() {
        return assuredOn;
    }

    void assuredOn(LocalDate day) {
        assuredOn = Optional.of(day);
    }

    /** Whether its source offers it. */
    public enum Offer {
        NOW,
        NOT_AT_PRESENT,
        NO_LONGER
    }

    public Offer offer() {
        return offer;
    }

    public void offeredAs(Offer said) {
        offer = said;
    }

    /** Notes which part of the file a member came from. */
    public void comesFrom(String member, String where) {
        origins.put(member, where);
    }

    /** Where in the file the cause of a violation is. */
    public String origin(String violation) {
        String member = violation.startsWith("/") ? violation.substring(1).split("/", 2)[0] : violation;
        String known = origins.get(member);
        return known == null ? pointer + violation : known;
    }
}
