-- What lies under a postal code, for the API of HSDS.

CREATE INDEX resource_by_postal_code ON resource (municipality, postal_code) WHERE postal_code IS NOT NULL;
