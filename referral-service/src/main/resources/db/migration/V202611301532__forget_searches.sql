-- Receipts of searches are deleted some time after their end.
CREATE INDEX person_search_by_end ON person_search (municipality, valid_until);
