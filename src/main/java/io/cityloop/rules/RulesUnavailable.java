package io.cityloop.rules;

/** The version in force cannot be compiled by this release of the program. */
public class RulesUnavailable extends JudgementFailed {

    /** Names the version and the first problem. */
    public RulesUnavailable(String decision, String version, String problem) {
        super(
                "doNotCompile",
                problem,
                "Version " + version + " of the rules of '" + decision + "' does not compile here: " + problem);
    }
}
