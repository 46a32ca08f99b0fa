package io.cityloop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house keeps its arrows: modules, plain domains, and names that say something. */
class ModularityTest {

    /** The XML and crypto parts of the JDK do not begin with java; the empty package is that of primitives and arrays. */
    private static final String[] JDK_AND_NULLNESS = {
        "java..", "javax.xml..", "javax.crypto..", "org.xml.sax..", "org.jspecify..", ""
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cityloop");

    @Test
    void modulesUseOnlyOneAnothersPublicFaceAndNeverInACircle() {
        ApplicationModules.of(CityLoop.class).verify();
    }

    @Test
    void domainsArePlainJava() {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.or(
                        JavaClass.Predicates.resideInAnyPackage(JDK_AND_NULLNESS),
                        publicFaceOfAModule(),
                        JavaClass.Predicates.resideInAPackage("io.cityloop..domain..")))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noPackageIsNamedAfterNothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..helper..", "..manager..", "..impl..", "..common..")
                .check(CLASSES);
    }

    @Test
    void onlyTheWorkflowModuleKnowsTheEnginesClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.cityloop.workflow..", "io.cityloop.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.camunda..")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClockThatIsHandedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.cityloop.embedded..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> publicFaceOfAModule() {
        return DescribedPredicate.describe(
                "stand in a module's root", type -> type.getPackageName().matches("io\\.cityloop\\.[a-z]+"));
    }
}
