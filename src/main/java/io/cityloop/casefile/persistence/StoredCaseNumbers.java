package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseNumbers;
import io.cityloop.casefile.CasefileSettings;
import io.cityloop.casefile.domain.NumberTemplate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredCaseNumbers implements CaseNumbers {

    private final CaseSequenceMapper mapper;
    private final NumberTemplate template;
    private final Clock clock;
    private final ZoneId zone;

    StoredCaseNumbers(CaseSequenceMapper mapper, CasefileSettings settings, Clock clock, ZoneId zone) {
        this.mapper = mapper;
        this.template = new NumberTemplate(settings.numberTemplate());
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional
    public String next(String region6) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        mapper.advance(region6 + "/" + day);
        return template.number(region6, day, mapper.drawn());
    }
}
