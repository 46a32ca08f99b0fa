package io.cityloop.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cityloop.calendar.CalendarYear;
import io.cityloop.calendar.CalendarYears;
import io.cityloop.calendar.CityHours;
import io.cityloop.calendar.HolidayNotices;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.WorkCalendar;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CasePage;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Media;
import io.cityloop.casefile.MediaStore;
import io.cityloop.casefile.PublicCases;
import io.cityloop.casefile.PublicPhotos;
import io.cityloop.casefile.PublicSettings;
import io.cityloop.casefile.ReporterContacts;
import io.cityloop.casefile.ReporterView;
import io.cityloop.casefile.TimelineCheck;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.ImportReport;
import io.cityloop.catalog.StandardImport;
import io.cityloop.catalog.StandardVersion;
import io.cityloop.dispatch.ResponsibilityRegister;
import io.cityloop.dispatch.RuleReturns;
import io.cityloop.enforcement.AgencyCalendar;
import io.cityloop.enforcement.CertifiedOfficers;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.DocumentServices;
import io.cityloop.enforcement.EnforcementStatistics;
import io.cityloop.enforcement.Evidence;
import io.cityloop.enforcement.HeldGoods;
import io.cityloop.enforcement.OwedSummaries;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyMeasures;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.PenaltySteps;
import io.cityloop.enforcement.PublishedDecisions;
import io.cityloop.enforcement.SeizedGoods;
import io.cityloop.evaluation.Appeals;
import io.cityloop.evaluation.EvaluationExports;
import io.cityloop.evaluation.EvaluationSettings;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Publications;
import io.cityloop.evaluation.Satisfactions;
import io.cityloop.geo.BaseMap;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Region;
import io.cityloop.geo.RegionLevel;
import io.cityloop.handling.Applications;
import io.cityloop.handling.HandlingSettings;
import io.cityloop.handling.UrgeWindow;
import io.cityloop.handling.Urges;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.Contact;
import io.cityloop.identity.Contacts;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.People;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RateLimits;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.StaffRegister;
import io.cityloop.insight.PenaltyInsight;
import io.cityloop.intake.Arrival;
import io.cityloop.intake.Registered;
import io.cityloop.intake.Report;
import io.cityloop.intake.ReportIntake;
import io.cityloop.intake.ReportProofs;
import io.cityloop.intake.ReporterRequests;
import io.cityloop.notification.Deliveries;
import io.cityloop.notification.DeliveryPage;
import io.cityloop.notification.NoticeKinds;
import io.cityloop.notification.NotificationPage;
import io.cityloop.notification.NotificationPreferences;
import io.cityloop.notification.NotificationWords;
import io.cityloop.notification.Notifications;
import io.cityloop.notification.Preferences;
import io.cityloop.notification.Way;
import io.cityloop.open311.ApiKey;
import io.cityloop.open311.ApiKeys;
import io.cityloop.open311.ArrivedRequest;
import io.cityloop.open311.ArrivedRequests;
import io.cityloop.open311.CasePush;
import io.cityloop.open311.CasePushes;
import io.cityloop.open311.PushState;
import io.cityloop.open311.PushTarget;
import io.cityloop.open311.PushTargets;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.RuleExamples;
import io.cityloop.rules.RuleSettings;
import io.cityloop.rules.RuleVersions;
import io.cityloop.tasks.DeadlineWatch;
import io.cityloop.tasks.Form;
import io.cityloop.tasks.FormOutcome;
import io.cityloop.tasks.Forms;
import io.cityloop.tasks.StageCount;
import io.cityloop.tasks.TaskPage;
import io.cityloop.tasks.TaskQuery;
import io.cityloop.tasks.TaskView;
import io.cityloop.tasks.WorkList;
import io.cityloop.verification.DutyRoster;
import io.cityloop.workflow.ProcessModels;
import io.cityloop.workflow.UserTaskModel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pages alone, over modules that answer from {@link GalleryCity}: no database, no engine, no login. */
// A test component, so that the application's own component scan in other tests passes it by.
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration"
        })
@ComponentScan(basePackageClasses = Frame.class)
@Import({Permissions.class, NotificationWords.class, GalleryApplication.Refused.class})
class GalleryApplication {

    /** Who is looking; null for a citizen without account. */
    static final AtomicReference<@Nullable Person> VIEWER = new AtomicReference<>();

    /** The policy the real pages run under, so that a refused style or script shows here already. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'";

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CurrentPerson currentPerson() {
        return new CurrentPerson() {
            @Override
            public Person require() {
                return find().orElseThrow();
            }

            @Override
            public Optional<Person> find() {
                return Optional.ofNullable(VIEWER.get());
            }
        };
    }

    @Bean
    RateLimits rateLimits() {
        return (bucket, key) -> {};
    }

    @Bean
    ClientAddress clientAddress() {
        return HttpServletRequest::getRemoteAddr;
    }

    @Bean
    People people() {
        var people = mock(People.class);
        when(people.find(anyString())).thenReturn(Optional.empty());
        when(people.find("acceptor1")).thenReturn(Optional.of(GalleryCity.person()));
        when(people.find("handler1")).thenReturn(Optional.of(new Person(2, "handler1", "赵大勇", List.of())));
        return people;
    }

    @Bean
    AgencyCalendar agencyCalendar() {
        return GalleryEnforcement.calendar();
    }

    @Bean
    EnforcementStatistics enforcementStatistics() {
        return GalleryEnforcement.statistics();
    }

    @Bean
    Organisations organisations() {
        var organisations = mock(Organisations.class);
        when(organisations.find(anyString()))
                .thenAnswer(call -> GalleryCity.ORGANISATIONS.stream()
                        .filter(one -> one.code().equals(call.getArgument(0)))
                        .findFirst());
        when(organisations.departments()).thenReturn(GalleryCity.ORGANISATIONS);
        return organisations;
    }

    @Bean
    Catalog catalog() {
        var catalog = mock(Catalog.class);
        var version = new StandardVersion("demo-2026", "示范城市立案标准", LocalDate.of(2026, 1, 1));
        when(catalog.subClasses()).thenReturn(GalleryCity.SUB_CLASSES);
        when(catalog.subClass(anyString()))
                .thenAnswer(call -> GalleryCity.SUB_CLASSES.stream()
                        .filter(one -> one.code().equals(call.getArgument(0)))
                        .findFirst());
        when(catalog.subClass(anyString(), anyString()))
                .thenAnswer(call -> GalleryCity.SUB_CLASSES.stream()
                        .filter(one -> one.code().equals(call.getArgument(1)))
                        .findFirst());
        when(catalog.condition(anyLong())).thenReturn(Optional.of(GalleryCity.CONDITION));
        when(catalog.versions()).thenReturn(List.of(version));
        when(catalog.inForce()).thenReturn(Optional.of(version));
        return catalog;
    }

    @Bean
    StandardImport standardImport() {
        return (workbook, request, actor) -> new ImportReport(
                request.version(),
                request.dryRun(),
                !request.dryRun(),
                522,
                173,
                521,
                List.of(new ImportReport.RowNote("事件", 14, "F", "时限读不出：尽快", false)),
                List.of(new ImportReport.RowNote("部件", 30, "B", "合并单元格，沿用第 28 行", false)));
    }

    @Bean
    CityMap cityMap() {
        var map = mock(CityMap.class);
        when(map.regions(RegionLevel.DISTRICT))
                .thenReturn(List.of(new Region("410102", RegionLevel.DISTRICT, "中原区", "410100")));
        when(map.region(anyString()))
                .thenAnswer(
                        call -> Optional.of(new Region(call.getArgument(0), RegionLevel.STREET, "人民路街道", "410102")));
        when(map.regions(RegionLevel.STREET))
                .thenReturn(List.of(new Region("410102001", RegionLevel.STREET, "人民路街道", "410102")));
        when(map.regions(RegionLevel.COMMUNITY))
                .thenReturn(List.of(new Region("410102001001", RegionLevel.COMMUNITY, "文化社区", "410102001")));
        return map;
    }

    @Bean
    CaseFiles caseFiles() {
        var cases = mock(CaseFiles.class);
        when(cases.find(anyString()))
                .thenAnswer(
                        call -> Optional.of(GalleryCity.caseFile(call.getArgument(0), CaseStatus.PENDING_ACCEPTANCE)));
        when(cases.findAll(any()))
                .thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                number -> number,
                                number -> GalleryCity.caseFile(number, CaseStatus.PENDING_ACCEPTANCE))));
        when(cases.reporter(anyString(), any())).thenReturn(new ReporterView("王**", "138****0231", true));
        return cases;
    }

    @Bean
    CaseSearch caseSearch() {
        var search = mock(CaseSearch.class);
        when(search.see(any(), anyString()))
                .thenAnswer(call -> GalleryCity.caseFile(call.getArgument(1), CaseStatus.HANDLING));
        when(search.list(any(), any())).thenAnswer(call -> {
            io.cityloop.casefile.CaseQuery query = call.getArgument(1);
            if (query.text() != null && query.text().equals("没有")) {
                return new CasePage(List.of(), null);
            }
            var statuses = CaseStatus.values();
            var cases = new ArrayList<io.cityloop.casefile.CaseFile>();
            for (int i = 0; i < statuses.length; i++) {
                cases.add(GalleryCity.caseFile(GalleryCity.number(i + 1), statuses[i]));
            }
            return new CasePage(cases, query.cursor() == null ? "next" : null);
        });
        return search;
    }

    @Bean
    CaseMedia caseMedia() {
        var media = mock(CaseMedia.class);
        when(media.of(anyString())).thenReturn(GalleryCity.photos());
        return media;
    }

    @Bean
    MediaStore mediaStore() {
        var store = mock(MediaStore.class);
        when(store.open(anyString())).thenAnswer(call -> new ByteArrayInputStream(picture(call.getArgument(0))));
        when(store.store(any(), any()))
                .thenReturn(new Media("a".repeat(64), "image/svg+xml", 1, 1, 1, GalleryCity.NOW));
        return store;
    }

    static byte[] picture(String sha) {
        var colour = sha.startsWith("c") ? "#6a8f5b" : sha.startsWith("a") ? "#8a6d52" : "#70798a";
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 800 600'><rect width='800' height='600' fill='"
                        + colour + "'/><circle cx='400' cy='330' r='150' fill='#333'/></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Bean
    CaseClocks caseClocks() {
        var clocks = mock(CaseClocks.class);
        when(clocks.clocks(anyString())).thenReturn(GalleryCity.clocks());
        when(clocks.handling(anyString()))
                .thenReturn(Optional.of(GalleryCity.clocks().getLast()));
        return clocks;
    }

    @Bean
    CaseTimeline caseTimeline() {
        var timeline = mock(CaseTimeline.class);
        when(timeline.entries(anyString())).thenReturn(GalleryCity.timeline());
        when(timeline.verify(anyString())).thenReturn(new TimelineCheck(true, 5, null, null));
        return timeline;
    }

    @Bean
    Explanations explanations() {
        var explanations = mock(Explanations.class);
        when(explanations.of(anyString())).thenReturn(GalleryCity.explanations());
        return explanations;
    }

    @Bean
    WorkList workList(Forms forms) {
        var workList = mock(WorkList.class);
        when(workList.countMine(any())).thenReturn(0);
        when(workList.countPool(any())).thenReturn(13);
        when(workList.list(any(), any())).thenAnswer(call -> {
            TaskQuery query = call.getArgument(1);
            return Boolean.TRUE.equals(query.mine())
                    ? new TaskPage(List.of(), null)
                    : new TaskPage(GalleryCity.tasks(), query.cursor() == null ? "next" : null);
        });
        when(workList.view(any(), anyLong())).thenAnswer(call -> {
            long id = call.getArgument(1);
            var task = GalleryCity.tasks().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("identity.notFound"));
            return new TaskView(
                    task,
                    forms.form(task.formId()),
                    GalleryCity.caseFile(task.caseNumber(), CaseStatus.valueOf(String.valueOf(task.status()))),
                    Map.of());
        });
        when(workList.ofCase(anyString())).thenReturn(GalleryCity.tasks().subList(0, 3));
        return workList;
    }

    @Bean
    Forms forms(JsonMapper json) {
        var forms = mock(Forms.class);
        when(forms.form(anyString())).thenAnswer(call -> form(json, call.getArgument(0)));
        when(forms.ids()).thenReturn(Set.of("acceptReport", "fileCase", "handleCase", "closeCase"));
        return forms;
    }

    /** The form's file, with the choices a case would give put in. */
    private static Form form(JsonMapper json, String id) throws IOException {
        var schema = json.readValue(
                Files.readString(Path.of("forms", id + ".json")), new TypeReference<HashMap<String, Object>>() {});
        var outcomes = json.convertValue(schema.remove("outcomes"), new TypeReference<List<FormOutcome>>() {});
        var components =
                json.convertValue(schema.get("components"), new TypeReference<List<HashMap<String, Object>>>() {});
        for (var component : components) {
            if (component.remove("valuesKey") != null) {
                component.put(
                        "values",
                        List.of(
                                Map.of("value", "C0102", "label", "公用设施 · 污水井盖"),
                                Map.of("value", "0110", "label", "市容环境 · 积存垃圾渣土")));
            }
        }
        schema.put("components", components);
        return new Form(id, schema, outcomes);
    }

    @Bean
    ProcessModels processModels() {
        var models = mock(ProcessModels.class);
        when(models.userTasks())
                .thenReturn(List.of(
                        new UserTaskModel(
                                "caseLoop",
                                "userTask_acceptReport",
                                "受理",
                                "acceptReport",
                                "acceptor",
                                "PENDING_ACCEPTANCE",
                                "acceptance"),
                        new UserTaskModel(
                                "caseLoop",
                                "userTask_fileCase",
                                "立案",
                                "fileCase",
                                "shiftLeader",
                                "PENDING_FILING",
                                "filing"),
                        new UserTaskModel(
                                "caseLoop",
                                "userTask_closeCase",
                                "结案",
                                "closeCase",
                                "shiftLeader",
                                "PENDING_CLOSING",
                                "closing")));
        for (String process : List.of("caseLoop", "penaltyOrdinary", "penaltySummary")) {
            when(models.bpmn(process)).thenReturn(Optional.of(read(Path.of("processes/" + process + ".bpmn"))));
        }
        return models;
    }

    @Bean
    CalendarYears calendarYears() {
        var years = mock(CalendarYears.class);
        when(years.year(anyInt())).thenAnswer(call -> {
            int year = call.getArgument(0);
            var first = LocalDate.of(year, 1, 1);
            var calendar = WorkCalendar.standard();
            return new CalendarYear(
                    year,
                    calendar.notice(year).orElse(null),
                    first.datesUntil(first.plusYears(1)).map(calendar::day).toList());
        });
        return years;
    }

    @Bean
    HolidayNotices holidayNotices() {
        return mock(HolidayNotices.class);
    }

    @Bean
    ResponsibilityRegister responsibilityRegister() {
        return mock(ResponsibilityRegister.class);
    }

    @Bean
    RuleSettings ruleSettings() {
        return RuleSettings.defaults();
    }

    @Bean
    DutyRoster dutyRoster() {
        return mock(DutyRoster.class);
    }

    @Bean
    ApiKeys apiKeys() {
        ApiKeys keys = mock(ApiKeys.class);
        when(keys.all())
                .thenReturn(List.of(
                        new ApiKey(1, "随手拍小程序", "数据局 小李", "clo_Ab3d", 600, "admin1", GalleryCity.NOW, null, null)));
        return keys;
    }

    @Bean
    ArrivedRequests arrivedRequests() {
        ArrivedRequests arrived = mock(ArrivedRequests.class);
        when(arrived.of(anyString()))
                .thenReturn(Optional.of(new ArrivedRequest(
                        GalleryCity.NUMBER,
                        "随手拍小程序",
                        "point",
                        "https://photos.example/1.jpg",
                        List.of(new ArrivedRequest.Answered("danger_now", "现在有人身危险吗？", "yes", "有")),
                        GalleryCity.NOW)));
        return arrived;
    }

    @Bean
    CasePushes casePushes() {
        CasePushes pushes = mock(CasePushes.class);
        var push = new CasePush(
                1,
                GalleryCity.NUMBER,
                "港区平台",
                PushState.OPEN,
                0,
                "HB-2026-118",
                "open",
                "已派单",
                null,
                GalleryCity.NOW,
                GalleryCity.NOW);
        when(pushes.of(anyString())).thenReturn(List.of(push));
        when(pushes.stuck(anyInt())).thenReturn(List.of());
        return pushes;
    }

    @Bean
    PushTargets pushTargets() {
        PushTargets targets = mock(PushTargets.class);
        when(targets.secrets()).thenReturn(List.of("harbour"));
        when(targets.all())
                .thenReturn(List.of(new PushTarget(
                        1,
                        "港区平台",
                        "https://harbour.example/open311/v2",
                        null,
                        "harbour",
                        "json",
                        PushTarget.FILED,
                        List.of(),
                        Map.of("0110", "litter"),
                        true,
                        "admin1",
                        GalleryCity.NOW)));
        return targets;
    }

    @Bean
    RuleReturns ruleReturns() {
        return mock(RuleReturns.class);
    }

    @Bean
    CityHours cityHours() {
        var hours = mock(CityHours.class);
        when(hours.inForce()).thenReturn(GalleryCity.hours());
        when(hours.history(anyInt())).thenReturn(GalleryCity.hoursChanges());
        return hours;
    }

    @Bean
    Applications applications() {
        var applications = mock(Applications.class);
        when(applications.ofCase(any(), anyString())).thenReturn(GalleryCity.applications());
        return applications;
    }

    @Bean
    Urges urges() {
        var urges = mock(Urges.class);
        when(urges.reporterMay(anyString()))
                .thenReturn(new UrgeWindow(false, GalleryCity.NOW.plus(Duration.ofHours(5))));
        return urges;
    }

    @Bean
    BaseMap baseMap() {
        return Optional::empty;
    }

    @Bean
    PublicSettings publicSettings() {
        return new PublicSettings(true, true, 1280, 90, Set.of(), 1000, 50);
    }

    @Bean
    PublicCases publicCases() {
        return GalleryPublic.cases();
    }

    @Bean
    PublicPhotos publicPhotos() {
        return GalleryPublic::copy;
    }

    @Bean
    ReportProofs reportProofs() {
        return GalleryPublic.proofs();
    }

    @Bean
    StaffRegister staffRegister() {
        return mock(StaffRegister.class);
    }

    @Bean
    HandlingSettings handlingSettings() {
        return new HandlingSettings(
                Limit.parse("4工作时"),
                Duration.ofHours(2),
                50,
                2,
                1,
                Period.ofYears(1),
                List.of("season", "funding", "largerWorks"),
                List.of("ordinary", "key", "listed"),
                null);
    }

    @Bean
    NotificationPreferences notificationPreferences() {
        var preferences = mock(NotificationPreferences.class);
        when(preferences.on()).thenReturn(Set.of(Way.MAIL, Way.SMS));
        when(preferences.of(anyString()))
                .thenReturn(new Preferences(true, 18, 22 * 60, 7 * 60, Map.of("urged", Map.of(Way.MAIL, false))));
        return preferences;
    }

    @Bean
    NoticeKinds noticeKinds() {
        var kinds = mock(NoticeKinds.class);
        when(kinds.all()).thenReturn(GalleryCity.noticeKinds());
        when(kinds.urgent("overdue")).thenReturn(true);
        when(kinds.byDefault(anyString(), any())).thenAnswer(call -> call.getArgument(1) != Way.SMS);
        return kinds;
    }

    @Bean
    Contacts contacts() {
        var contacts = mock(Contacts.class);
        when(contacts.of(anyString()))
                .thenReturn(new Contact("zhouqiang", "zhou.qiang@city.example", "13900000231", null, "zh"));
        return contacts;
    }

    @Bean
    ReporterContacts reporterContacts() {
        var contacts = mock(ReporterContacts.class);
        when(contacts.caseOf(anyString())).thenReturn(Optional.of(GalleryCity.NUMBER));
        return contacts;
    }

    @Bean
    Deliveries deliveries() {
        var deliveries = mock(Deliveries.class);
        when(deliveries.count(any())).thenReturn(2);
        when(deliveries.list(any(), any())).thenReturn(new DeliveryPage(GalleryCity.deliveries(), "next"));
        return deliveries;
    }

    @Bean
    Notifications notifications() {
        var notifications = mock(Notifications.class);
        when(notifications.unread(any())).thenReturn(2);
        when(notifications.list(any(), anyBoolean(), any(), anyInt()))
                .thenAnswer(call ->
                        new NotificationPage(GalleryCity.notifications(), call.getArgument(2) == null ? "next" : null));
        return notifications;
    }

    @Bean
    DeadlineWatch deadlineWatch() {
        var watch = mock(DeadlineWatch.class);
        when(watch.list(any(), any(), any(), anyInt()))
                .thenAnswer(call -> new TaskPage(GalleryCity.tasks(), call.getArgument(2) == null ? "next" : null));
        when(watch.counts(any())).thenReturn(List.of(new StageCount("filing", 9, 2), new StageCount("handling", 4, 1)));
        return watch;
    }

    /** Refusals as pages; in the application the security edge draws them. */
    @TestComponent
    @ControllerAdvice
    static class Refused {

        @ExceptionHandler
        ModelAndView notFound(NotFound refusal) {
            return new ModelAndView("error/4xx", Map.of("status", 404), HttpStatus.NOT_FOUND);
        }
    }

    @Bean
    PenaltyFiles penaltyFiles() {
        return GalleryPenaltyFiles.files();
    }

    @Bean
    PenaltySteps penaltySteps() {
        return GalleryPenaltyFiles.steps();
    }

    @Bean
    DocumentServices documentServices() {
        return mock(DocumentServices.class);
    }

    @Bean
    HeldGoods heldGoods() {
        return GalleryPenaltyFiles.heldGoods();
    }

    @Bean
    SeizedGoods seizedGoods() {
        return mock(SeizedGoods.class);
    }

    @Bean
    OwedSummaries owedSummaries() {
        return GalleryPenaltyFiles.owed();
    }

    @Bean
    PenaltyInsight penaltyInsight() {
        return GalleryPenaltyFiles.insight();
    }

    @Bean
    ClientRequests clientRequests() {
        return mock(ClientRequests.class);
    }

    @Bean
    PenaltyMeasures penaltyMeasures() {
        return mock(PenaltyMeasures.class);
    }

    @Bean
    PenaltyDocuments penaltyDocuments() {
        return GalleryPenaltyFiles.documents();
    }

    @Bean
    Evidence evidence() {
        return mock(Evidence.class);
    }

    @Bean
    PenaltyMoney penaltyMoney() {
        return GalleryPenaltyFiles.money();
    }

    @Bean
    Discretion discretion() {
        return GalleryPenaltyFiles.discretion();
    }

    @Bean
    CertifiedOfficers certifiedOfficers() {
        return GalleryPenaltyFiles.officers();
    }

    @Bean
    TransactionTemplate transactionTemplate() {
        return mock(TransactionTemplate.class);
    }

    @Bean
    RuleVersions ruleVersions() {
        return GalleryScores.versions();
    }

    @Bean
    RuleExamples ruleExamples() {
        return mock(RuleExamples.class);
    }

    @Bean
    EvaluationSettings evaluationSettings() {
        var settings = mock(EvaluationSettings.class);
        when(settings.regionLevels()).thenReturn(List.of("district", "street", "community"));
        return settings;
    }

    @Bean
    Evaluations evaluations() {
        return GalleryScores.evaluations();
    }

    @Bean
    EvaluationExports evaluationExports() {
        return mock(EvaluationExports.class);
    }

    @Bean
    Appeals appeals() {
        return GalleryScores.appeals();
    }

    @Bean
    Satisfactions satisfactions() {
        return GalleryScores.satisfactions();
    }

    @Bean
    PublishedDecisions publishedDecisions() {
        return GalleryPenalties.published();
    }

    @Bean
    Publications publications() {
        return GalleryScores.publications();
    }

    @Bean
    ReportIntake reportIntake() {
        return (Report report, @Nullable Person person, Arrival arrival) -> {
            if (report.location() == null) {
                throw new RejectedInput("location", "web.report.notOnEarth");
            }
            return new Registered(GalleryCity.caseFile(GalleryCity.NUMBER, CaseStatus.REPORTED), true);
        };
    }

    @Bean
    ReporterRequests reporterRequests() {
        var requests = mock(ReporterRequests.class);
        when(requests.key(anyString())).thenReturn("Qk3vY0pZ8sLmN1aB");
        when(requests.outcomeOf(any())).thenAnswer(call -> call.getArgument(0));
        when(requests.own(anyString(), any(), any())).thenAnswer(call -> {
            if (!GalleryCity.TAIL.equals(call.getArgument(2))) {
                throw new NotFound("identity.notFound");
            }
            String number = call.getArgument(0);
            return GalleryCity.caseFile(number, number.endsWith("17") ? CaseStatus.HANDLING : CaseStatus.CLOSED);
        });
        return requests;
    }

    @Bean
    GalleryApi galleryApi() {
        return new GalleryApi();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
