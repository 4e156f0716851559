-- Of whom an exception speaks on a day; hardly anybody, but before that was known each candidate of a search had to be asked.
CREATE INDEX resource_opening_exception_by_day ON resource_opening_exception (municipality, day, resource_id);
