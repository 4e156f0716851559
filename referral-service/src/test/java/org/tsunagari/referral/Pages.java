package org.tsunagari.referral;

import static org.tsunagari.referral.ReferralApi.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists as their readers follow them: what earlier tests left may fill the first page. */
final class Pages {

    private Pages() {}

    /** All items, from the first page to the last. */
    static List<Map<String, Object>> whole(String account, String path) {
        return whole(account, as(account).get(path));
    }

    /** The items of this page and of all that follow. */
    static List<Map<String, Object>> whole(String account, Response first) {
        List<Map<String, Object>> items = new ArrayList<>();
        Response page = first;
        while (true) {
            items.addAll(page.then().statusCode(200).extract().path("items"));
            String link = page.header("Link");
            if (link == null) {
                return items;
            }
            page = as(account).urlEncodingEnabled(false).get(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
        }
    }
}
