-- Districts that no resource names can be taken away.
GRANT DELETE ON district TO ${app_role};
