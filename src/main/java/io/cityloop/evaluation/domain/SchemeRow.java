package io.cityloop.evaluation.domain;

/**
 * A scheme, one row of {@code rules/evaluation-schemes.csv}.
 *
 * @param row name of the row
 * @param sample key of the indicator, a count, that says how many cases stand behind a sheet
 * @param minimum the smallest sample that is scored
 */
public record SchemeRow(String row, String key, String nameZh, String nameEn, String sample, long minimum)
        implements Verdict {}
