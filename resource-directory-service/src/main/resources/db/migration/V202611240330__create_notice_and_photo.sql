CREATE TABLE resource_notice (
    municipality  text     NOT NULL,
    id            uuid     NOT NULL,
    resource_id   uuid     NOT NULL,
    kind          text     NOT NULL,
    body          text     NOT NULL,
    body_en       text,
    shown_from    date     NOT NULL,
    shown_until   date     NOT NULL,
    withdrawn     boolean  NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_notice_by_resource ON resource_notice (municipality, resource_id);
COMMENT ON TABLE resource_notice IS '[public] Short-lived notices at a resource; they vanish by themselves.';
COMMENT ON COLUMN resource_notice.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_notice.id IS '[public] Id.';
COMMENT ON COLUMN resource_notice.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_notice.kind IS '[public] INFORMATION, CHANGE or CLOSED.';
COMMENT ON COLUMN resource_notice.body IS '[public] What one should know.';
COMMENT ON COLUMN resource_notice.body_en IS '[public] The same in English.';
COMMENT ON COLUMN resource_notice.shown_from IS '[public] First day on which it is shown.';
COMMENT ON COLUMN resource_notice.shown_until IS '[public] Last day on which it is shown.';
COMMENT ON COLUMN resource_notice.withdrawn IS '[public] Taken back before its time.';
ALTER TABLE resource_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_notice
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, UPDATE ON resource_notice TO ${app_role};

CREATE TABLE resource_photo (
    municipality    text     NOT NULL,
    id              uuid     NOT NULL,
    resource_id     uuid     NOT NULL,
    alternative     text     NOT NULL,
    alternative_en  text,
    credit          text,
    width           integer  NOT NULL,
    height          integer  NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, resource_id) REFERENCES resource (municipality, id)
);
CREATE INDEX resource_photo_by_resource ON resource_photo (municipality, resource_id);
COMMENT ON TABLE resource_photo IS '[public] Photos of a resource.';
COMMENT ON COLUMN resource_photo.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_photo.id IS '[public] Id.';
COMMENT ON COLUMN resource_photo.resource_id IS '[public] The resource.';
COMMENT ON COLUMN resource_photo.alternative IS '[public] What it shows, for those who do not see it.';
COMMENT ON COLUMN resource_photo.alternative_en IS '[public] The same in English.';
COMMENT ON COLUMN resource_photo.credit IS '[public] Who took it, and on what terms it may be used.';
COMMENT ON COLUMN resource_photo.width IS '[public] Pixels.';
COMMENT ON COLUMN resource_photo.height IS '[public] Pixels.';
ALTER TABLE resource_photo ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_photo FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_photo
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, DELETE ON resource_photo TO ${app_role};

CREATE TABLE resource_photo_picture (
    municipality  text   NOT NULL,
    id            uuid   NOT NULL,
    picture       bytea  NOT NULL,
    PRIMARY KEY (municipality, id),
    FOREIGN KEY (municipality, id) REFERENCES resource_photo (municipality, id)
);
COMMENT ON TABLE resource_photo_picture IS '[public] The pictures of the photos.';
COMMENT ON COLUMN resource_photo_picture.municipality IS '[public] JIS code of the municipality.';
COMMENT ON COLUMN resource_photo_picture.id IS '[public] The photo.';
COMMENT ON COLUMN resource_photo_picture.picture IS '[public] JPEG, drawn anew, without metadata.';
ALTER TABLE resource_photo_picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE resource_photo_picture FORCE ROW LEVEL SECURITY;
CREATE POLICY municipality ON resource_photo_picture
    USING (municipality = current_municipality()) WITH CHECK (municipality = current_municipality());
GRANT SELECT, INSERT, DELETE ON resource_photo_picture TO ${app_role};
