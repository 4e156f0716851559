package org.tsunagari.directory.resource.model;

/** Why nothing of a resource is kept (個人情報の保護に関する法律, articles 22, 35 and 98). */
public enum ErasureReason {
    /** Who it is about, or whose home it is, asks to be taken out altogether. */
    ASKED_BY_PERSON,
    /** It should never have been recorded. */
    RECORDED_BY_MISTAKE,
    /** It has ended, and nobody needs to know any more what it was. */
    NO_LONGER_NEEDED
}
