package org.tsunagari.referral.forms;

import org.jspecify.annotations.Nullable;

/**
 * The community comprehensive support centre as the municipality's settings name it.
 *
 * @param office the office it belongs to, e.g. 名張市役所 福祉子ども部
 * @param name e.g. 地域包括支援センター
 * @param section who in the centre receives the form, e.g. 全世代包括支援担当
 * @param phone blank where not yet known; so is {@code fax}
 */
public record FormCentre(
        String office, String name, @Nullable String section, String phone, String fax) {

    /** How to reach it, as far as the municipality has said. */
    String nameWithPhone() {
        return phone.isBlank() ? name : name + "（電話 " + phone + "）";
    }

    String nameWithFax() {
        return fax.isBlank() ? name : name + "　FAX：" + fax;
    }

    String nameWithSection() {
        return section == null ? name : name + "（" + section + "）";
    }
}
