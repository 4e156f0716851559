package org.tsunagari.referral.delivery.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.tsunagari.referral.webhook.model.EventType;

/** Publishes what is posted to the systems of sources, a message for each type; the kit says the rest. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WebhookMessages implements OASFilter {

    private static final String HAPPENED = "2026-06-10T02:00:00Z";
    private static final String REFERRAL = "0197c7a4-6b1e-7d30-8a52-4c1f0e9b7d11";
    private static final String MUNICIPALITY = "24208";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (EventType type : EventType.values()) {
            document.addWebhook(type.wireName(), item(type));
        }
    }

    private static PathItem item(EventType type) {
        return OASFactory.createPathItem()
                .POST(OASFactory.createOperation()
                        .operationId("tell" + camel(type))
                        .addTag("Webhooks")
                        .requestBody(OASFactory.createRequestBody()
                                .required(true)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/json",
                                                OASFactory.createMediaType()
                                                        .schema(message(type))
                                                        .example(example(type))))));
    }

    private static String camel(EventType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static Schema message(EventType type) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(
                        "type",
                        OASFactory.createSchema().addType(SchemaType.STRING).constValue(type.wireName()))
                .addProperty(
                        "timestamp",
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .format("date-time")
                                .description("When it happened"))
                .addProperty("data", OASFactory.createSchema().ref("#/components/schemas/" + data(type)))
                .required(List.of("type", "timestamp", "data"));
    }

    private static String data(EventType type) {
        return switch (type) {
            case STATUS_REPORT_ISSUED, STATUS_REPORT_ENTERED_IN_ERROR -> "StatusReportNews";
            case REFERRAL_MESSAGE_RECEIVED -> "ReferralMessageNews";
            case REFERRAL_AMENDED,
                    REFERRAL_ACCEPTED,
                    REFERRAL_DECLINED,
                    REFERRAL_INFORMATION_REQUESTED,
                    REFERRAL_ON_HOLD,
                    REFERRAL_RESUMED,
                    REFERRAL_WITHDRAWN,
                    REFERRAL_CLOSED,
                    REFERRAL_ENTERED_IN_ERROR -> "ReferralNews";
        };
    }

    private static Map<String, Object> example(EventType type) {
        Map<String, Object> data = new TreeMap<>(Map.of("referralId", REFERRAL, "municipality", MUNICIPALITY));
        switch (data(type)) {
            case "StatusReportNews" -> {
                data.put("statusReportId", "0197f0c2-7711-7e09-8b33-5d2a4c6e8f10");
                data.put("edition", 1);
            }
            case "ReferralMessageNews" -> data.put("messageId", "0197c7a5-11f0-7a2b-9c3d-5e6f70819203");
            default -> {
                // the referral says all
            }
        }
        return new TreeMap<>(Map.of("type", type.wireName(), "timestamp", HAPPENED, "data", data));
    }
}
