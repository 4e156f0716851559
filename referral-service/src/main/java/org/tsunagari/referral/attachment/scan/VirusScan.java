package org.tsunagari.referral.attachment.scan;

/** Looks at a file before it is kept. */
public interface VirusScan {

    /** What was found. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** Nobody could look: the file is not kept. */
        UNAVAILABLE
    }

    Verdict scan(byte[] file);
}
