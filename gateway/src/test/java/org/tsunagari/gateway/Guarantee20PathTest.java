package org.tsunagari.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 20: path tricks never widen access. Sent as raw bytes, because client libraries tidy them up. */
@QuarkusTest
@WithTestResource(House.class)
class Guarantee20PathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/referrals;x",
                "/api/v1/referrals;x=/../persons",
                "/api/v1;/referrals",
                "/api/v1/referrals%3Bx",
                "/api/v1/referrals%3bx",
                "/api/v1//referrals",
                "//api/v1/referrals",
                "/api/v1/referrals//",
                "/api/v1/referrals%2F..%2Fpersons",
                "/api/v1/referrals%2fx",
                "/api/v1/../internal/consent-snapshots/1",
                "/api/v1/referrals/..",
                "/api/v1/referrals/../../../internal/x",
                "/api/v1/./referrals",
                "/api/v1/referrals/.",
                "/api/v1/%2e%2e/internal/x",
                "/api/v1/%2E./internal/x",
                "/api/v1/referrals/%252e%252e/x",
                "/api/v1/referrals%255C",
                "/api/v1/referrals%5Cx",
                "/api/v1\\referrals",
                "/api/v1/referrals/%00",
                "/api/v1/referrals/%0d%0aX-User-Id:1",
                "/api/v1/referrals/%7f",
                "/api/v1/referrals/%c0%af",
                "/api/v1/referrals/%c2%85",
                "/api/v1/referrals/%ed%a0%80",
                "/api/v1/referrals/%zz",
                "/api/v1/referrals/%2",
                "/api/v1/referrals/%3Fx",
                "/api/v1/referrals/%23x",
                "/api/v1/referrals#x",
                "/api/v1/referrals/{id}",
                "/q/../api/v1/referrals",
                "/hsds/../api/v1/referrals",
                "/hsds/services/..%2f..",
                "/hsds;x/services",
                "//hsds/services",
                "http://api.example.jp/api/v1/referrals",
                "api/v1/referrals",
                "*"
            })
    void a_trick_in_the_path_is_refused(String target) {
        String answer = RawClient.send(RawClient.head("GET", target) + "\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(400);
        assertThat(answer).doesNotContain("\"uri\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/consent-snapshots/1",
                "/api/v1/internal/consent-snapshots/1",
                "/api/v1/q/health",
                "/api/v1/q",
                "/api/v1/",
                "/api/v1",
                "/api/v2/referrals",
                "/api/v1/Referrals",
                "/api/v1/referral",
                "/api/v1/referralsx",
                "/api/v1/%72eferrals",
                "/q/openapi",
                "/q/metrics",
                "/q/",
                "/actuator"
            })
    void what_is_not_in_the_route_table_does_not_exist(String target) {
        String answer = RawClient.send(RawClient.head("GET", target) + "Connection: close\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(404);
        assertThat(answer).contains("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/resources?q=%E5%96%AB%E8%8C%B6&near=34.62,136.11",
                "/api/v1/resources/a-b_c.d~e",
                "/api/v1/resources/%E5%96%AB%E8%8C%B6%E5%BA%97",
                "/api/v1/resources/%20x",
                "/api/v1/resources?q=../..;x//%2F%252F"
            })
    void what_is_written_cleanly_passes_as_it_was_written(String target) {
        String answer = RawClient.send(RawClient.head("GET", target) + "Connection: close\r\n\r\n");
        assertThat(RawClient.statuses(answer)).containsExactly(200);
        assertThat(answer).contains("\"uri\":\"" + target + "\"");
    }
}
