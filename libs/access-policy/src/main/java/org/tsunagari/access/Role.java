package org.tsunagari.access;

import java.util.Arrays;
import java.util.Optional;

/** What an account is employed for; the codes are those of the token's {@code realm_access.roles}. */
public enum Role {
    /** Doctor, nurse, pharmacist, care manager … at a source organisation. */
    REFERRER("referrer"),
    /** Staff of the community comprehensive support centre (地域包括支援センター). */
    COORDINATOR("coordinator"),
    /** Works on the cases that are assigned to them, and on no others. */
    LINK_WORKER("link-worker"),
    /** Sees a case only while it is tabled. */
    CONFERENCE_MEMBER("conference-member"),
    /** Curates places and activities; these are not data about a person. */
    DIRECTORY_EDITOR("directory-editor"),
    /** Insurer, planner, university: aggregates only. */
    ANALYST("analyst"),
    /** The person, or a family member acting for the person. */
    RESIDENT("resident"),
    /** A hospital's or clinic's system, bound to its organisation. */
    PARTNER_SYSTEM("partner-system"),
    /** Runs the installation, sees no personal data. */
    OPERATOR("operator"),
    /** One of our own services acting as itself; a user's data are read with the user's token only. */
    SERVICE("service");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Empty for roles that are not ours: a token carries others too, which grant nothing here. */
    public static Optional<Role> fromCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
