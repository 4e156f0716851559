package org.tsunagari.directory.resource.model;

/** Who likes to come, or whom it can take; nobody is turned away by it. */
public enum SuitedFor {
    EVERYBODY,
    OLDER_PEOPLE,
    WORKING_AGE,
    YOUNG_PEOPLE,
    CHILDREN,
    FAMILIES_WITH_CHILDREN,
    SINGLE_PARENTS,
    PEOPLE_LIVING_ALONE,
    MEN,
    WOMEN,
    PEOPLE_WITH_DEMENTIA,
    PEOPLE_WITH_DISABILITIES,
    PEOPLE_WITH_MENTAL_ILLNESS,
    SECLUDED_PEOPLE,
    SCHOOL_ABSENTEES,
    CARERS,
    BEREAVED_PEOPLE,
    PEOPLE_IN_HARDSHIP,
    FOREIGN_RESIDENTS
}
