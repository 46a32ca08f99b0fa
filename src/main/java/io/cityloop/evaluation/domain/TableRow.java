package io.cityloop.evaluation.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of a decision table while its cells are read, left to right. Only the tables' actions use it. */
public final class TableRow {

    private final String name;
    private final String scheme;
    private @Nullable String english;
    private @Nullable String basis;
    private String sample = "";
    private String subject = "";
    private @Nullable BigDecimal from;
    private @Nullable BigDecimal below;
    private BigDecimal weight = BigDecimal.ZERO;
    private BigDecimal start = BigDecimal.ZERO;
    private BigDecimal slope = BigDecimal.ZERO;

    /**
     * A row without cells.
     *
     * @param name name of the row
     * @param scheme key of the scheme it belongs to
     */
    public TableRow(String name, String scheme) {
        this.name = name.strip();
        this.scheme = scheme;
    }

    /** The name in English. */
    public void english(String words) {
        english = words.strip();
    }

    /** Article or clause behind it. */
    public void basis(String words) {
        basis = words.strip();
    }

    /** Key of the indicator that says how many cases stand behind a sheet. */
    public void sample(String key) {
        sample = key.strip();
    }

    /** Key of the indicator, the grade, or the name of the scheme. */
    public void subject(String key) {
        subject = key.strip();
    }

    /** Lower end. */
    public void from(String number) {
        from = new BigDecimal(number.strip());
    }

    /** Upper end, itself not in the band. */
    public void below(String number) {
        below = new BigDecimal(number.strip());
    }

    /** The most it can bring; of a deduction, points for each one. */
    public void weight(String number) {
        weight = new BigDecimal(number.strip());
    }

    /** Percent at the lower end; of a deduction, the most it can cost. */
    public void start(String number) {
        start = new BigDecimal(number.strip());
    }

    /** Percent more for each unit. */
    public void slope(String number) {
        slope = new BigDecimal(number.strip());
    }

    /** The row as a band of an indicator. */
    public Band band() {
        return new Band(name, english, basis, scheme, subject, from, below, weight, start, slope);
    }

    /** The row as a deduction. */
    public Deduction deduction() {
        return new Deduction(name, english, basis, scheme, subject, weight, start);
    }

    /** The row as a scheme. */
    public SchemeRow scheme() {
        return new SchemeRow(
                name,
                scheme,
                subject,
                english == null ? subject : english,
                sample,
                from == null ? 0 : from.longValueExact());
    }

    /** The row as a grade. */
    public GradeBand grade() {
        return new GradeBand(name, subject, from, below);
    }
}
