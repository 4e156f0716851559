package org.tsunagari.directory.exchange.kml;

import java.util.regex.Pattern;

/** Descriptions: map programs show them as HTML, we keep text. */
final class Balloon {

    private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|tr)>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private Balloon() {}

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }

    static String text(String html) {
        String lines = LINE_END.matcher(html).replaceAll("\n");
        return TAG.matcher(lines)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
