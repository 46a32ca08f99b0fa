package io.cityloop.tasks.web;

import io.cityloop.casefile.CaseSearch;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.tasks.CaseDiagram;
import io.cityloop.tasks.CaseDiagrams;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a case stands in its diagram. */
@RestController
class DiagramController {

    private final CaseSearch search;
    private final CaseDiagrams diagrams;
    private final CurrentPerson person;

    DiagramController(CaseSearch search, CaseDiagrams diagrams, CurrentPerson person) {
        this.search = search;
        this.diagrams = diagrams;
        this.person = person;
    }

    /** Active, done and overdue elements of the running round. */
    @GetMapping("/api/cases/{number}/diagram")
    CaseDiagram diagram(@PathVariable String number) {
        return diagrams.of(search.see(person.require(), number));
    }
}
