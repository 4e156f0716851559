-- Whom a neighbour tells of has an age that nobody knows, and what nobody knew at first becomes known.
ALTER TABLE referral ALTER COLUMN age_decade DROP NOT NULL;
COMMENT ON COLUMN referral.age_decade IS '[sensitive] Decade of the person''s age on the day it was sent; null where it is not known.';
ALTER TABLE person_correction DROP CONSTRAINT person_correction_reason_check;
ALTER TABLE person_correction ADD CONSTRAINT person_correction_reason_check
    CHECK (reason IN ('MOVED', 'NAME_CHANGED', 'REACHED_OTHERWISE', 'NEWLY_KNOWN', 'RECORDED_WRONGLY'));
COMMENT ON COLUMN person_correction.reason IS '[internal] MOVED, NAME_CHANGED, REACHED_OTHERWISE, NEWLY_KNOWN or RECORDED_WRONGLY.';
