package io.cityloop.enforcement.process;

import java.time.LocalDate;

/** The form every service 送达 has (art. 61). */
final class ServiceForm {

    private ServiceForm() {}

    /** Checks it and gives the day of service. */
    static LocalDate check(StepCompletion done, LocalDate issuedOn) {
        LocalDate servedOn = done.day("servedOn", issuedOn, "enforcement.servedBeforeIssued");
        String way = done.form().require("serviceWay");
        boolean witnessed = done.form().text("witness") != null;
        if ((done.form().ticked("refused") || way.equals("LEFT")) && !witnessed) {
            throw StepCompletion.refused("witness", "enforcement.witnessDemanded");
        }
        if (way.equals("ELECTRONIC") && !done.form().ticked("consent")) {
            throw StepCompletion.refused("consent", "enforcement.consentDemanded");
        }
        return servedOn;
    }
}
