package org.tsunagari.referral.person.model;

/** Where the person lives, WGS 84 degrees; as exact as somebody has put it on the map. */
public record HomePosition(double latitude, double longitude) {

    @Override
    public String toString() {
        return "HomePosition[…]";
    }
}
