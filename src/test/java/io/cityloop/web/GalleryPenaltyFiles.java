package io.cityloop.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cityloop.enforcement.Benchmark;
import io.cityloop.enforcement.CertifiedOfficers;
import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.GoodsState;
import io.cityloop.enforcement.HeldGoods;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.MoneyReading;
import io.cityloop.enforcement.OwedSummaries;
import io.cityloop.enforcement.OwedSummary;
import io.cityloop.enforcement.PartyKind;
import io.cityloop.enforcement.PartyRole;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.PenaltyPage;
import io.cityloop.enforcement.PenaltyParty;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PenaltySteps;
import io.cityloop.enforcement.PreservedEvidence;
import io.cityloop.enforcement.Procedure;
import io.cityloop.enforcement.SeizedItem;
import io.cityloop.enforcement.StepView;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Role;
import io.cityloop.insight.PenaltyFigures;
import io.cityloop.insight.PenaltyGrouping;
import io.cityloop.insight.PenaltyInsight;
import io.cityloop.tasks.Form;
import io.cityloop.tasks.FormOutcome;
import io.cityloop.tasks.TaskState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Penalty files for the gallery. */
final class GalleryPenaltyFiles {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GalleryPenaltyFiles() {}

    private static PenaltyFile file(String id, PenaltyStatus status, boolean decided) {
        return new PenaltyFile(
                id,
                Procedure.ORDINARY,
                status,
                "enforcement",
                "own",
                null,
                null,
                "nightWork",
                "未按规定在夜间施工",
                false,
                LocalDate.of(2026, 11, 1),
                "云溪路与府前街交叉口东北侧某工地",
                "2026年11月1日23时30分许，当事人在工地浇筑混凝土，不能提供夜间施工证明，现场噪声明显。",
                "《噪声污染防治法》第四十三条第一款",
                "officer1",
                "officer2",
                LocalDate.of(2026, 11, 3),
                Instant.parse("2027-02-01T16:00:00Z"),
                decided ? LocalDate.of(2026, 11, 20) : null,
                decided ? "penalty" : null,
                "NORMAL",
                decided ? 4_000_000L : null,
                null,
                NOW.minusSeconds(1_900_000),
                null);
    }

    static PenaltyFiles files() {
        PenaltyFiles files = mock(PenaltyFiles.class);
        PenaltyFile first = file("P2026000007", PenaltyStatus.SERVICE, true);
        when(files.require(anyString(), any())).thenReturn(first);
        when(files.find(anyString())).thenReturn(Optional.of(first));
        when(files.list(any(), any(), any(), anyInt()))
                .thenReturn(new PenaltyPage(
                        List.of(
                                first,
                                file("P2026000006", PenaltyStatus.INVESTIGATION, false),
                                file("P2026000005", PenaltyStatus.HEARING, false)),
                        null));
        when(files.parties(anyString()))
                .thenReturn(List.of(new PenaltyParty(
                        1,
                        PartyRole.PARTY,
                        PartyKind.ORGANISATION,
                        "云城某建设工程有限公司",
                        "91990100M000100Y43",
                        "云溪路1号",
                        null,
                        "张某")));
        when(files.acts(anyString()))
                .thenReturn(List.of(
                        act(1, "opened", Map.of("source", "own")),
                        act(2, "approveFiling.approve", Map.of("opinion", "同意立案")),
                        act(3, "decidePenalty.penalty", Map.of("opinion", "同意", "fineFen", 4_000_000))));
        when(files.intact(anyString())).thenReturn(true);
        when(files.ofCase(anyString(), any())).thenReturn(List.of(first));
        return files;
    }

    private static PenaltyAct act(int seq, String kind, Map<String, Object> details) {
        return new PenaltyAct(
                "P2026000007",
                seq,
                NOW.minusSeconds(1_000_000 - seq * 1000L),
                new Actor("head1", "周明", Role.AGENCY_HEAD, "enforcement"),
                kind,
                details,
                "0".repeat(64),
                "a".repeat(64));
    }

    private static PenaltyStep step(long id, String element, String role, String term) {
        return new PenaltyStep(
                id,
                id,
                "penaltyOrdinary",
                "userTask_" + element,
                "P2026000007",
                "enforcement",
                element,
                role,
                term,
                null,
                TaskState.OPEN,
                null,
                null,
                null,
                NOW.minusSeconds(3600),
                NOW.plusSeconds(80_000),
                NOW.plusSeconds(200_000),
                false,
                false,
                1);
    }

    static PenaltySteps steps() {
        PenaltySteps steps = mock(PenaltySteps.class);
        List<PenaltyStep> all = List.of(
                step(1, "serveDecision", "enforcementOfficer", "service"),
                step(2, "investigate", "enforcementOfficer", "decision"));
        when(steps.list(any(), anyInt())).thenReturn(all);
        when(steps.of(anyString())).thenReturn(all.subList(0, 1));
        when(steps.view(any(), anyLong())).thenAnswer(call -> {
            PenaltyStep step = all.get((int) (call.<Long>getArgument(1) - 1));
            return new StepView(step, file("P2026000007", PenaltyStatus.SERVICE, true), form(step.formId()), Map.of());
        });
        return steps;
    }

    private static Form form(String id) {
        try {
            Map<String, Object> schema = JSON.readValue(
                    Files.readString(Path.of("forms", id + ".json")), new TypeReference<HashMap<String, Object>>() {});
            List<FormOutcome> outcomes =
                    JSON.convertValue(schema.remove("outcomes"), new TypeReference<List<FormOutcome>>() {});
            List<HashMap<String, Object>> components =
                    JSON.convertValue(schema.get("components"), new TypeReference<List<HashMap<String, Object>>>() {});
            components.stream()
                    .filter(component -> component.remove("valuesKey") != null)
                    .forEach(component -> component.put(
                            "values",
                            List.of(
                                    Map.of("value", "first", "label", "初次违法"),
                                    Map.of("value", "active", "label", "主动改正"))));
            schema.put("components", components);
            return new Form(id, schema, outcomes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PenaltyDocuments documents() {
        PenaltyDocuments documents = mock(PenaltyDocuments.class);
        when(documents.of(anyString()))
                .thenReturn(List.of(
                        document(1, DocumentKind.FILING_APPROVAL, "云城管罚立字〔2026〕7号"),
                        document(2, DocumentKind.PENALTY_DECISION, "云城管罚决字〔2026〕3号")));
        return documents;
    }

    private static IssuedDocument document(long id, DocumentKind kind, String number) {
        return new IssuedDocument(
                id,
                "P2026000007",
                kind,
                "enforcement",
                number,
                kind.title(),
                null,
                "b".repeat(64),
                "c".repeat(64),
                "officer1",
                "王建国",
                NOW.minusSeconds(500_000));
    }

    static PenaltyMoney money() {
        PenaltyMoney money = mock(PenaltyMoney.class);
        when(money.find(anyString(), any(), any()))
                .thenReturn(Optional.of(new MoneyReading(
                        "P2026000007",
                        LocalDate.of(2026, 11, 24),
                        Fen.ofYuan(40_000),
                        Fen.ZERO,
                        Fen.ofYuan(10_000),
                        Fen.ZERO,
                        Fen.ZERO,
                        Fen.ofYuan(30_000),
                        Fen.ZERO,
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 12, 7),
                        List.of(),
                        0,
                        false,
                        false,
                        false,
                        List.of("自 2026年11月20日送达次日起十五日内缴纳（行政处罚法第六十七条）。"))));
        return money;
    }

    static HeldGoods heldGoods() {
        SeizedItem fruit = item(1, "水果", "30 箱", true, GoodsState.HELD);
        HeldGoods goods = mock(HeldGoods.class);
        when(goods.list(any(), anyBoolean(), any(), anyInt()))
                .thenReturn(new HeldGoods.Page(List.of(fruit, item(2, "三轮车", "1 辆", false, GoodsState.HELD)), null));
        when(goods.find(any(), anyLong())).thenReturn(Optional.of(fruit));
        when(goods.preserved(any()))
                .thenReturn(List.of(new PreservedEvidence(
                        "P2026000007",
                        "E9",
                        List.of("账本一册", "电子秤一台"),
                        41L,
                        NOW.plusSeconds(100_000),
                        NOW.plusSeconds(300_000))));
        return goods;
    }

    private static SeizedItem item(long id, String name, String quantity, boolean perishable, GoodsState state) {
        return new SeizedItem(
                id,
                "P2026000007",
                "S5",
                name,
                quantity,
                "完好",
                "三号仓库",
                perishable,
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 12, 2),
                false,
                LocalDate.of(2026, 11, 3),
                null,
                null,
                state,
                null,
                null,
                null,
                null);
    }

    static PenaltyInsight insight() {
        PenaltyInsight insight = mock(PenaltyInsight.class);
        when(insight.year(anyInt(), any(), any()))
                .thenAnswer(asked -> List.of(
                        figures(
                                switch (asked.<PenaltyGrouping>getArgument(2)) {
                                    case MONTH -> "11";
                                    case AGENCY -> "enforcement";
                                    case PROCEDURE -> "ORDINARY";
                                    case OUTCOME -> "penalty";
                                    case VIOLATION -> "nightWork";
                                    case ARTICLE -> "《噪声污染防治法》第四十三条";
                                },
                                12),
                        figures("total", 12)));
        return insight;
    }

    private static PenaltyFigures figures(String key, int files) {
        return new PenaltyFigures(
                key, files, 48_000_000L, 0, 500_000L, 35_000_000L, 100_000L, new BigDecimal("41.5"), 88);
    }

    static OwedSummaries owed() {
        OwedSummaries owed = mock(OwedSummaries.class);
        when(owed.of(any()))
                .thenReturn(List.of(new OwedSummary(
                        "4199012026112400001",
                        "D01",
                        "王某",
                        "在人行道摆摊经营",
                        "officer1",
                        "officer2",
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 25))));
        return owed;
    }

    static CertifiedOfficers officers() {
        CertifiedOfficers officers = mock(CertifiedOfficers.class);
        when(officers.of(anyString(), any())).thenReturn(List.of(GalleryCity.person()));
        return officers;
    }

    static Discretion discretion() {
        Discretion discretion = mock(Discretion.class);
        when(discretion.violations())
                .thenReturn(List.of(
                        new Benchmark("nightWork", "未按规定在夜间施工", "Building at night", "噪声污染防治法第七十七条", List.of()),
                        new Benchmark("streetTrading", "擅自占道摆摊经营", "Trading on the road", "市容条例第三十六条", List.of())));
        when(discretion.similar(any(), any(), any(), anyInt())).thenReturn(List.of());
        return discretion;
    }
}
