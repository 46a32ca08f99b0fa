package io.cityloop.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** To whom a case goes and by when. */
public record Dispatch(
        String leadDepartment,
        List<String> coDepartments,
        @Nullable String limitText,
        @Nullable Integer priority,
        @Nullable String areaGrade) {}
