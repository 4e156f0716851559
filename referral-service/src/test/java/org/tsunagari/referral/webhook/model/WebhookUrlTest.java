package org.tsunagari.referral.webhook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://emr.example.org/tsunagari",
                "https://emr.example.org:8443/a/b?c=d",
                "https://xn--4kq7d.example.org/"
            })
    void a_public_name_over_tls_is_taken(String url) {
        assertThat(WebhookUrl.of(url, false)).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource({
        "http://emr.example.org/, URL_NOT_HTTPS",
        "ftp://emr.example.org/, URL_NOT_HTTPS",
        "file:///etc/passwd, URL_NOT_HTTPS",
        "javascript:alert(1), URL_NOT_HTTPS",
        "https://user:secret@emr.example.org/, URL_MALFORMED",
        "https://emr.example.org/#part, URL_MALFORMED",
        "https:///path, URL_MALFORMED",
        "https://emr example.org/, URL_MALFORMED",
        "emr.example.org, URL_NOT_HTTPS",
        "https://localhost/, URL_NOT_PUBLIC",
        "https://127.0.0.1/, URL_NOT_PUBLIC",
        "https://2130706433/, URL_NOT_PUBLIC",
        "https://0x7f.1/, URL_MALFORMED",
        "https://病院.example.org/, URL_MALFORMED",
        "https://[::1]/, URL_NOT_PUBLIC",
        "https://169.254.169.254/latest/meta-data, URL_NOT_PUBLIC",
        "https://postgres/, URL_NOT_PUBLIC",
        "https://kafka.local/, URL_NOT_PUBLIC",
        "https://metadata.google.internal/, URL_NOT_PUBLIC",
        "https://emr.example.org./, URL_NOT_PUBLIC"
    })
    void everything_else_is_refused(String url, WebhookRefused.Code code) {
        assertThatThrownBy(() -> WebhookUrl.of(url, false))
                .isInstanceOfSatisfying(WebhookRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void one_s_own_machine_is_taken_only_where_the_installation_says_so() {
        assertThat(WebhookUrl.of("http://127.0.0.1:9999/hook", true).isLoopback())
                .isTrue();
        assertThatThrownBy(() -> WebhookUrl.of("http://127.0.0.1:9999/hook", false))
                .isInstanceOf(WebhookRefused.class);
        assertThatThrownBy(() -> WebhookUrl.of("http://10.0.0.1/hook", true)).isInstanceOf(WebhookRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_c2hvcnQ=",
                "whsec_not base64 at all, not at all, not at all",
                "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void a_secret_that_protects_nothing_is_refused(String text) {
        assertThatThrownBy(() -> SigningSecret.of(text))
                .isInstanceOfSatisfying(WebhookRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(WebhookRefused.Code.SECRET_MALFORMED));
    }

    @Test
    void a_secret_shows_itself_to_nobody() {
        assertThat(SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").toString())
                .doesNotContain("MfKQ");
    }
}
