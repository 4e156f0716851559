package org.tsunagari.directory.history.usecase;

/** Where something about a resource came from. */
public enum Source {
    /** A diary that residents exchange (ステイホームダイアリー). */
    DIARY,
    /** A walk through the neighbourhood (まちあるき). */
    WALK,
    /** A conversation with the people there (ヒアリング). */
    HEARING,
    /** A file that was imported. */
    IMPORT,
    /** A resident's suggestion, or a workshop (できることもちより). */
    CONTRIBUTION,
    /** A need that nothing met. */
    UNMET_NEED,
    OTHER
}
