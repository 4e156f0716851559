package org.tsunagari.referral.forms;

import org.jspecify.annotations.Nullable;

/**
 * The community comprehensive support centre as the municipality's settings name it.
 *
 * @param office the office it belongs to, e.g. 名張市役所 福祉子ども部
 * @param name e.g. 地域包括支援センター
 * @param section who in the centre receives the form, e.g. 全世代包括支援担当
 */
public record FormCentre(
        String office, String name, @Nullable String section, String phone, String fax) {

    String nameWithSection() {
        return section == null ? name : name + "（" + section + "）";
    }
}
