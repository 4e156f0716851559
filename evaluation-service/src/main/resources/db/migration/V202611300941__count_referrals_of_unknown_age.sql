-- Of somebody whom a neighbour tells of, nobody may know how old they are.
ALTER TABLE referral_fact ALTER COLUMN age_decade DROP NOT NULL;
COMMENT ON COLUMN referral_fact.age_decade IS '[sensitive] The person''s age on sent_on, in decades; null where it is not known.';
