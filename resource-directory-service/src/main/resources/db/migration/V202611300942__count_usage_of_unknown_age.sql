-- Of somebody whom a neighbour tells of, nobody may know how old they are: they are like nobody by age.
ALTER TABLE usage_referral ALTER COLUMN age_decade DROP NOT NULL;
COMMENT ON COLUMN usage_referral.age_decade IS '[sensitive] Decade of the age, for example 80; null where it is not known.';
