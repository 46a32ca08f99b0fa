package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Region;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people call a subject; its key when nobody calls it anything. */
@Component
class SubjectNames {

    private final Organisations organisations;
    private final CityMap map;
    private final People people;

    SubjectNames(Organisations organisations, CityMap map, People people) {
        this.organisations = organisations;
        this.map = map;
        this.people = people;
    }

    /** What all of these are called, people asked for in one question. */
    Map<String, String> of(SubjectKind kind, Collection<String> keys) {
        Map<String, String> called = new HashMap<>();
        if (kind.person()) {
            people.findAll(keys).forEach((key, person) -> called.put(key, person.name()));
        } else {
            keys.forEach(key -> called.put(key, of(new Subject(kind, key))));
        }
        return called;
    }

    String of(Subject subject) {
        SubjectKind kind = subject.kind();
        if (kind == SubjectKind.CITY) {
            return "全市";
        }
        if (kind == SubjectKind.DEPARTMENT) {
            return organisations.find(subject.key()).map(Organisation::name).orElse(subject.key());
        }
        if (kind.person()) {
            return people.find(subject.key()).map(Person::name).orElse(subject.key());
        }
        return map.region(subject.key()).map(Region::name).orElse(subject.key());
    }
}
