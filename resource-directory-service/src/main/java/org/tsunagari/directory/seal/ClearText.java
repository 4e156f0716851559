package org.tsunagari.directory.seal;

/** Something of which earlier versions wrote in clear text what is sealed now. */
public interface ClearText {

    /**
     * Seals some of it in the municipality in hand, joining the transaction.
     *
     * @return how much it was; less than asked for: it was the last
     */
    int seal(int limit);
}
