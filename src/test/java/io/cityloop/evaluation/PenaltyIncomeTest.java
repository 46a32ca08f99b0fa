package io.cityloop.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cityloop.enforcement.EnforcementStatistics;
import io.cityloop.enforcement.MoneyReading;
import io.cityloop.enforcement.Payment;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.PenaltyPaid;
import io.cityloop.enforcement.PenaltySettled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No indicator can read what penalties bring in: not by class, not by table, not by column. */
class PenaltyIncomeTest {

    private static final List<String> MONEY = List.of("fine", "penalt", "income", "_fen", "amount", "revenue", "罚");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cityloop");

    @Test
    void evaluationKnowsNothingOfEnforcement() {
        noClasses()
                .that()
                .resideInAPackage("io.cityloop.evaluation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.cityloop.enforcement..")
                .check(CLASSES);
    }

    @Test
    void notEvenThroughOtherModulesDoesItReachTheMoneyOfPenalties() {
        noClasses()
                .that()
                .resideInAPackage("io.cityloop.evaluation..")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAPackage("io.cityloop.enforcement..")
                .check(CLASSES);
    }

    @Test
    void onlyEnforcementAndItsPagesKnowWhatPenaltiesBringIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.cityloop.enforcement..", "io.cityloop.web..", "io.cityloop.demo..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        PenaltyMoney.class,
                        MoneyReading.class,
                        Payment.class,
                        PenaltyPaid.class,
                        PenaltySettled.class,
                        EnforcementStatistics.class)
                .check(CLASSES);
    }

    @Test
    void noSourceOfItNamesATableOfPenalties() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/cityloop/evaluation"))) {
            for (Path file : sources.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                        .as(file.toString())
                        .doesNotContain("penalty_", "seized_goods", "io.cityloop.enforcement");
            }
        }
    }

    @Test
    void itsTablesStatementsAndRulesSpeakOfNoMoney() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file).toLowerCase(Locale.ROOT);
            assertThat(MONEY).as(file.toString()).noneMatch(text::contains);
        }
    }

    @Test
    void itsStatementsTouchOnlyItsOwnTables() throws IOException {
        for (Path file :
                files().stream().filter(one -> one.toString().endsWith(".xml")).toList()) {
            assertThat(Files.readString(file).replaceAll("\\s+", " "))
                    .as(file.toString())
                    .doesNotContainPattern(
                            "(?i)(from|join|into|update) (?!evaluation_|\\()[a-z_]+ (set|where|\\(|m|s)\\b");
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"));
                Stream<Path> statements = Files.list(Path.of("src/main/java/io/cityloop/evaluation/persistence"));
                Stream<Path> rules = Files.list(Path.of("rules"))) {
            return Stream.of(
                            migrations.filter(
                                    file -> file.getFileName().toString().startsWith("V11")),
                            statements.filter(file -> file.toString().endsWith(".xml")),
                            rules.filter(file -> file.getFileName().toString().startsWith("evaluation")))
                    .flatMap(found -> found)
                    .toList();
        }
    }
}
