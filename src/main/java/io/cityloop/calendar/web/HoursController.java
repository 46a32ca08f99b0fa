package io.cityloop.calendar.web;

import io.cityloop.calendar.CityHours;
import io.cityloop.calendar.HoursChange;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.RejectedInput;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Working periods, duty hours and seasons over HTTP. */
@RestController
@RequestMapping("/api/calendar/hours")
class HoursController {

    private static final int LONGEST_HISTORY = 100;

    private final CityHours hours;
    private final Permissions permissions;

    HoursController(CityHours hours, Permissions permissions) {
        this.hours = hours;
        this.permissions = permissions;
    }

    record Items(List<HoursChange> items) {}

    /** What holds, and the number to send back with a change. */
    @GetMapping
    HoursAnswer hours() {
        return new HoursAnswer(hours.edition(), hours.inForce());
    }

    /** The changes, newest first. */
    @GetMapping("/history")
    Items history() {
        return new Items(hours.history(LONGEST_HISTORY));
    }

    /** Changes them as a whole; for the administrator. Open handling deadlines are computed again. */
    @PutMapping
    HoursAnswer change(@RequestBody HoursRequest request) {
        Actor actor = Actor.of(permissions.require(Action.CALENDAR_EDIT));
        Long basedOn = request.edition();
        if (basedOn == null) {
            throw new RejectedInput("edition", "calendar.hours.required");
        }
        hours.change(request.draft(), basedOn, request.why(), actor);
        return hours();
    }
}
