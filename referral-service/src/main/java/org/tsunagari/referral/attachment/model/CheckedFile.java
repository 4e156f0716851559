package org.tsunagari.referral.attachment.model;

/** A file that is of a kind we take and that has passed the scan. */
public record CheckedFile(FileKind kind, String name, byte[] bytes) {

    @Override
    public String toString() {
        return "CheckedFile[" + kind + ", " + bytes.length + " bytes]";
    }
}
