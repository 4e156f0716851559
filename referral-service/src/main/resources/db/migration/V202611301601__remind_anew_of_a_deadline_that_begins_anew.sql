-- A deadline that begins anew, because a report was wrong, is reminded of anew.
GRANT UPDATE (addressee, given_at) ON referral_nudge TO ${app_role};
