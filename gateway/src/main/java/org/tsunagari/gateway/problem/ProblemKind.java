package org.tsunagari.gateway.problem;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;

/** The refusals that the gateway itself can give. Codes that services give too mean the same there. */
public enum ProblemKind {
    MALFORMED_PATH(HttpResponseStatus.BAD_REQUEST, "パスの書き方が正しくありません。", "The path is not written as it must be."),
    MALFORMED_HEADER(HttpResponseStatus.BAD_REQUEST, "ヘッダーの書き方が正しくありません。", "A header is not written as it must be."),
    UPGRADE_REFUSED(
            HttpResponseStatus.BAD_REQUEST,
            "この接続では別のプロトコルへ切り替えられません。",
            "This connection cannot be switched to another protocol."),
    UNAUTHENTICATED(
            HttpResponseStatus.UNAUTHORIZED,
            "認証が必要です。有効なアクセストークンを付けてください。",
            "Authentication is needed: send a valid access token."),
    ORIGIN_REFUSED(
            HttpResponseStatus.FORBIDDEN, "このサイトからの呼び出しは許可されていません。", "Calls from this web site are not allowed."),
    NOT_FOUND(HttpResponseStatus.NOT_FOUND, "見つかりません。", "Not found."),
    METHOD_NOT_ALLOWED(HttpResponseStatus.METHOD_NOT_ALLOWED, "このメソッドは使えません。", "This method cannot be used here."),
    REQUEST_TIMEOUT(HttpResponseStatus.REQUEST_TIMEOUT, "本文が時間内に届きませんでした。", "The body did not arrive in time."),
    BODY_TOO_LARGE(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "本文が大きすぎます。", "The body is too large."),
    EXPECTATION_FAILED(
            HttpResponseStatus.EXPECTATION_FAILED,
            "Expectヘッダーの要求には応じられません。",
            "The expectation in the Expect header cannot be met."),
    TOO_MANY_REQUESTS(
            HttpResponseStatus.TOO_MANY_REQUESTS,
            "呼び出しが多すぎます。しばらく待ってからやり直してください。",
            "Too many calls: wait, then try again."),
    INTERNAL(HttpResponseStatus.INTERNAL_SERVER_ERROR, "内部エラーが発生しました。", "An internal error occurred."),
    BAD_GATEWAY(HttpResponseStatus.BAD_GATEWAY, "サービスとの通信が途中で切れました。", "The connection to the service broke off."),
    UNAVAILABLE(
            HttpResponseStatus.SERVICE_UNAVAILABLE,
            "ただいま利用できません。しばらく待ってからやり直してください。",
            "Not available at the moment: wait, then try again."),
    TIMEOUT(HttpResponseStatus.GATEWAY_TIMEOUT, "サービスが時間内に応答しませんでした。", "The service did not answer in time.");

    private final int status;
    private final String code;
    private final String head;
    private final String headInEnglish;

    ProblemKind(HttpResponseStatus status, String title, String titleInEnglish) {
        this.status = status.code();
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.head = head(title);
        this.headInEnglish = head(titleInEnglish);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Stable, kebab-case: what clients decide by. */
    public String code() {
        return code;
    }

    /** Whether it is not certain where the refused request ends and another begins. */
    boolean isAmbiguous() {
        return this == MALFORMED_PATH || this == MALFORMED_HEADER || this == UPGRADE_REFUSED;
    }

    /** The body as JSON. Nothing needs escaping: titles are fixed, and a request id holds safe characters only. */
    public String body(boolean english, String requestId) {
        return (english ? headInEnglish : head) + requestId + "\"}";
    }

    private String head(String title) {
        return "{\"type\":\"urn:tsunagari:problem:%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"instance\":\"urn:tsunagari:request:"
                .formatted(code, title, status, code);
    }
}
