package org.tsunagari.referral.access;

/**
 * What stands about a person whose key is destroyed can be opened, judged and told by nobody: nothing of it waits, and
 * nothing that they had agreed to holds. Rows remain, so each query asks.
 */
public final class NotErased {

    private NotErased() {}

    /** @param person column with the id of the record */
    public static String sql(String person) {
        return "EXISTS (SELECT 1 FROM person_key k WHERE k.person_id = " + person + " AND k.destroyed_at IS NULL)";
    }
}
