-- What is withheld from the public, and what was heard of people, stands in no dump in clear text. What stands there so far
-- is sealed after the start: the keys are the service's. The columns of clear text stay empty until a later version drops them.

ALTER TABLE resource ADD COLUMN withheld bytea;
COMMENT ON COLUMN resource.withheld IS '[personal] A confidential place with its address, and contacts if some of them are for staff; encrypted with a key of the resource''s own.';
COMMENT ON COLUMN resource.contacts IS '[public] Further ways to get in touch, for everybody; with those for staff in withheld.';
COMMENT ON COLUMN resource.postal_code IS '[public] Postal code; of a confidential place in withheld.';
COMMENT ON COLUMN resource.address IS '[public] Address; of a confidential place in withheld.';
COMMENT ON COLUMN resource.building IS '[public] What comes after the house number (方書); of a confidential place in withheld.';
COMMENT ON COLUMN resource.transport IS '[public] How one gets there; of a confidential place in withheld.';
COMMENT ON COLUMN resource.latitude IS '[public] Position, WGS 84 degrees; of a confidential place in withheld.';
COMMENT ON COLUMN resource.longitude IS '[public] Position, WGS 84 degrees; of a confidential place in withheld.';

ALTER TABLE resource_history
    ADD COLUMN sealed_details bytea,
    ALTER COLUMN details DROP NOT NULL;
GRANT UPDATE (details, sealed_details) ON resource_history TO ${app_role};
COMMENT ON TABLE resource_history IS '[sensitive] What a resource was, state by state; nothing is changed here but that accounts are forgotten and clear text is sealed.';
COMMENT ON COLUMN resource_history.sealed_details IS '[personal] The record as it was put, with what is withheld; encrypted with a key of the resource''s own.';
COMMENT ON COLUMN resource_history.details IS '[sensitive] The same in clear text, as written until now; empty once it is sealed.';

ALTER TABLE resource_hearing
    ADD COLUMN sealed_heard_from bytea,
    ADD COLUMN sealed_words bytea;
GRANT UPDATE (note, stories, wishes, sealed_heard_from, sealed_words) ON resource_hearing TO ${app_role};
COMMENT ON COLUMN resource_hearing.sealed_heard_from IS '[personal] Whom one talked with, by what they do there; encrypted with a key of the hearing''s own; forgotten three years after the hearing.';
COMMENT ON COLUMN resource_hearing.sealed_words IS '[sensitive] The note for the staff, stories of connection and what they would like to do; encrypted with the same key.';
COMMENT ON COLUMN resource_hearing.heard_from IS '[personal] The same in clear text, as written until now; empty once it is sealed.';
COMMENT ON COLUMN resource_hearing.note IS '[internal] The note in clear text, as written until now; empty once it is sealed.';
COMMENT ON COLUMN resource_hearing.stories IS '[sensitive] The stories in clear text, as written until now; empty once they are sealed.';
COMMENT ON COLUMN resource_hearing.wishes IS '[internal] What they would like to do in clear text, as written until now; empty once it is sealed.';

ALTER TABLE resource_gap_answer ADD COLUMN sealed_story bytea;
COMMENT ON COLUMN resource_gap_answer.sealed_story IS '[sensitive] How it came to be, in both languages; told to everybody only where those concerned have agreed; encrypted with a key of its own.';
COMMENT ON COLUMN resource_gap_answer.story IS '[sensitive] The same in clear text, as written until now; empty once it is sealed.';
COMMENT ON COLUMN resource_gap_answer.story_en IS '[sensitive] The same in English.';
