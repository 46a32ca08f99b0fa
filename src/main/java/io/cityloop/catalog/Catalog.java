package io.cityloop.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The standard in force; a bean, held in memory and fresh within a minute of a change on another node, at once on this
 * one. Old versions stay readable through {@link #condition(long)} and {@link #subClass(String, String)}.
 */
public interface Catalog {

    /** The version in force today; empty while no standard has been brought in or none has begun yet. */
    Optional<StandardVersion> inForce();

    /** Code of the version in force today. Throws {@link IllegalStateException} when there is none. */
    String version();

    /** Every version on record, the latest first day first. */
    List<StandardVersion> versions();

    /** The sub-classes in force, components after events, in order of code; empty when no standard is in force. */
    List<SubClass> subClasses();

    /** The sub-class in force with this code. */
    Optional<SubClass> subClass(String code);

    /** The conditions in force of a sub-class, in order of number; empty when there is no such sub-class. */
    List<FilingCondition> conditions(String subClass);

    /** A condition of any version: what a case was filed under can always be read. */
    Optional<FilingCondition> condition(long id);

    /** The sub-classes of any version. */
    List<SubClass> subClassesOf(String version);

    /** A sub-class of any version. */
    Optional<SubClass> subClass(String version, String code);

    /** All conditions of any version, in order of sub-class and number. */
    List<FilingCondition> conditionsOf(String version);
}
