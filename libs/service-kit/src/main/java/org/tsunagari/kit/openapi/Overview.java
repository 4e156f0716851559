package org.tsunagari.kit.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What an integrator reads first. */
final class Overview {

    private final Resources resources;

    Overview(Resources resources) {
        this.resources = resources;
    }

    void describe(OpenAPI api) {
        Info info = api.getInfo();
        String own = info.getDescription() == null ? "" : info.getDescription().strip() + "\n\n";
        info.setDescription(own + resources.text("guide"));
        api.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("The installation that answers this document; partners reach it by the gateway's name")));
        if (api.getComponents() != null && api.getComponents().getSecuritySchemes() != null) {
            Map<String, SecurityScheme> schemes = api.getComponents().getSecuritySchemes();
            schemes.values().stream()
                    .filter(scheme -> scheme.getDescription() == null)
                    .forEach(scheme -> scheme.setDescription(
                            "Access token of the installation's issuer, for the audience `tsunagari`; see"
                                    + " Access above."));
        }
    }
}
