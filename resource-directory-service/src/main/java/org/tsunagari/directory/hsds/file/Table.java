package org.tsunagari.directory.hsds.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables of the package, the member that nests them in JSON, and their columns. */
enum Table {
    SERVICES(
            "services",
            "",
            "id,organization_id,program_id,name,alternate_name,description,url,email,status,interpretation_services,application_process,fees_description,wait_time,fees,accreditations,eligibility_description,minimum_age,maximum_age,assured_date,assurer_email,licenses,alert,last_modified"),
    ORGANIZATIONS(
            "organizations",
            "organization",
            "id,name,alternate_name,description,email,website,tax_status,tax_id,year_incorporated,legal_status,logo,uri,parent_organization_id"),
    ORGANIZATION_IDENTIFIERS(
            "organization_identifiers",
            "organization_identifiers",
            "id,organization_id,identifier_scheme,identifier_type,identifier"),
    SERVICE_AT_LOCATION("service_at_location", "service_at_locations", "id,service_id,location_id,description"),
    LOCATIONS(
            "locations",
            "location",
            "id,location_type,url,organization_id,name,alternate_name,description,transportation,latitude,longitude,external_identifier,external_identifier_type"),
    ADDRESSES(
            "addresses",
            "addresses",
            "id,location_id,attention,address_1,address_2,city,region,state_province,postal_code,country,address_type"),
    ACCESSIBILITY("accessibility", "accessibility", "id,location_id,description,details,url"),
    PHONES(
            "phones",
            "phones",
            "id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension,type,description"),
    CONTACTS(
            "contacts",
            "contacts",
            "id,organization_id,service_id,service_at_location_id,location_id,name,title,department,email"),
    SCHEDULES(
            "schedules",
            "schedules",
            "id,service_id,location_id,service_at_location_id,valid_from,valid_to,dtstart,timezone,until,count,wkst,freq,interval,byday,byweekno,bymonthday,byyearday,description,opens_at,closes_at,schedule_link,attending_type,notes"),
    SERVICE_AREAS("service_areas", "service_areas", "id,service_id,name,description,extent,extent_type,uri"),
    LANGUAGES("languages", "languages", "id,service_id,location_id,phone_id,name,code,note"),
    COST_OPTIONS(
            "cost_options",
            "cost_options",
            "id,service_id,valid_from,valid_to,option,currency,amount,amount_description"),
    ATTRIBUTES("attributes", "attributes", "id,link_id,taxonomy_term_id,link_type,link_entity,value"),
    TAXONOMY_TERMS(
            "taxonomy_terms",
            "taxonomy_term",
            "id,code,name,description,parent_id,taxonomy,language,taxonomy_id,term_uri"),
    TAXONOMIES("taxonomies", "taxonomy_detail", "id,name,description,uri,version"),
    REQUIRED_DOCUMENTS("required_documents", "required_documents"),
    PROGRAMS("programs", "program"),
    FUNDING("funding", "funding"),
    METADATA("metadata", "metadata");

    private final String file;
    private final String member;
    private final List<String> columns;

    Table(String file, String member, String columns) {
        this.file = file;
        this.member = member;
        this.columns = List.of(columns.split(","));
    }

    /** Read only: we have nothing to write into it. */
    Table(String file, String member) {
        this.file = file;
        this.member = member;
        this.columns = List.of();
    }

    boolean isWritten() {
        return !columns.isEmpty();
    }

    String file() {
        return file + ".csv";
    }

    String member() {
        return member;
    }

    List<String> columns() {
        return columns;
    }

    /** Shared by several others, so that it stands once. */
    boolean isShared() {
        return this == TAXONOMY_TERMS || this == TAXONOMIES;
    }

    static Optional<Table> nestedAs(String member) {
        return Arrays.stream(values())
                .filter(table -> !member.isEmpty() && table.member.equals(member))
                .findFirst();
    }

    /** By the name of the file, wherever in the archive; also in the plural that the specification's text has. */
    static Optional<Table> in(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Arrays.stream(values())
                .filter(table -> table.file().equals(name)
                        || (table == SERVICE_AT_LOCATION && name.equals("service_at_locations.csv")))
                .findFirst();
    }
}
